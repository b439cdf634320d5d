namespace Workbook.Memo.Science;

/// <summary>What China spent in a year on one kind of research.</summary>
/// <param name="Year">Year.</param>
/// <param name="Vintage">preliminary or final.</param>
/// <param name="Kind">total, basic, applied or development.</param>
/// <param name="BillionYuan">Billion yuan of the year.</param>
/// <param name="GrowthPercent">Growth on the year before as the source states it, per cent.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record Outlay(int Year, string Vintage, string Kind, double BillionYuan, double? GrowthPercent, DateOnly KnownFrom)
{
    /// <summary>From the communiqué of the autumn after, not from the first estimate.</summary>
    public bool IsFinal => Vintage == "final";
}

/// <summary>A line of the central government's budget for science and technology.</summary>
/// <param name="FiscalYear">Year.</param>
/// <param name="Kind">budget or outturn.</param>
/// <param name="Item">science and technology, or basic research within it.</param>
/// <param name="BillionYuan">Billion yuan; <see langword="null"/> where only growth was stated.</param>
/// <param name="GrowthPercent">Growth on what was spent the year before, per cent.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record BudgetLine(int FiscalYear, string Kind, string Item, double? BillionYuan, double? GrowthPercent, DateOnly KnownFrom);

/// <summary>The share of basic research as a source states it.</summary>
/// <param name="Economy">Economy.</param>
/// <param name="Year">Year.</param>
/// <param name="Percent">Per cent of all research spending.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record BasicShare(string Economy, int Year, double Percent, DateOnly KnownFrom);

/// <summary>A share of basic research that a minister aimed at.</summary>
/// <param name="TargetYear">By when.</param>
/// <param name="Percent">Per cent of all research spending.</param>
/// <param name="StatedBy">Who stated it.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record ShareAim(int TargetYear, double Percent, string StatedBy, DateOnly KnownFrom);
