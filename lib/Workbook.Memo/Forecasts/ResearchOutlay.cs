using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Forecasts;

/// <summary>China's outlays on research and development in a year, as the final communiqué has them.</summary>
/// <param name="Year">The year.</param>
/// <param name="BillionYuan">Sum, in yuan of the year.</param>
/// <param name="KnownFrom">By when it was public.</param>
public sealed record ResearchOutlay(int Year, double BillionYuan, DateOnly KnownFrom)
{
    /// <summary>The final sums of a kind, in order of year. Preliminary ones are revised upwards and never stand beside them.</summary>
    /// <param name="outlays">The table outlays of the dataset research-spending.</param>
    /// <param name="kind">total, basic, applied or development.</param>
    public static ImmutableArray<ResearchOutlay> Final(Dataset outlays, string kind) =>
        [.. outlays.Rows<Row>().Where(row => row.Kind == kind && row.Vintage == "final").OrderBy(row => row.Year).Select(row => new ResearchOutlay(row.Year, row.BillionYuan, row.KnownFrom))];

    private sealed record Row(int Year, string Vintage, string Kind, double BillionYuan, DateOnly KnownFrom);
}
