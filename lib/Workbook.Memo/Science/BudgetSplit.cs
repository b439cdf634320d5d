using Workbook.Methods;

namespace Workbook.Memo.Science;

/// <summary>A year's central budget for science and technology, split into basic research and the rest.</summary>
/// <remarks>What was spent the year before is implied by the sum and the growth stated for each line.</remarks>
/// <param name="Year">Fiscal year.</param>
/// <param name="All">The whole line, billion yuan.</param>
/// <param name="Basic">Basic research within it.</param>
/// <param name="AllBefore">The whole line in the year before.</param>
/// <param name="BasicBefore">Basic research in the year before.</param>
public sealed record BudgetSplit(int Year, double All, double Basic, double AllBefore, double BasicBefore)
{
    /// <summary>The split of a year, or <see langword="null"/> where a sum or a rate is missing.</summary>
    public static BudgetSplit? Of(ResearchSpending spending, int year) =>
        spending.Planned(ResearchSpending.Science, year)?.BillionYuan is double all && spending.Planned(ResearchSpending.BasicLine, year)?.BillionYuan is double basic
        && spending.BaseOf(ResearchSpending.Science, year) is double allBefore && spending.BaseOf(ResearchSpending.BasicLine, year) is double basicBefore
            ? new BudgetSplit(year, all, basic, allBefore, basicBefore)
            : null;

    /// <summary>Growth of basic research, per cent.</summary>
    public double BasicGrowth => CompoundGrowth.Between(BasicBefore, Basic, 1).PercentPerYear;

    /// <summary>Growth of everything else in the line, per cent.</summary>
    public double RestGrowth => CompoundGrowth.Between(AllBefore - BasicBefore, All - Basic, 1).PercentPerYear;

    /// <summary>Share of basic research in the line, per cent.</summary>
    public double Share => 100 * Basic / All;

    /// <summary>The same in the year before.</summary>
    public double ShareBefore => 100 * BasicBefore / AllBefore;
}
