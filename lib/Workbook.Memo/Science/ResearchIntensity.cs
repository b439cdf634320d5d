using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Science;

/// <summary>What an economy spends on research and development in a year, by its gross domestic product.</summary>
/// <param name="Year">Year.</param>
/// <param name="PercentOfGdp">Per cent of gross domestic product.</param>
public sealed record ResearchIntensity(int Year, double PercentOfGdp)
{
    /// <summary>An economy's years as one provider has them, in order. Of several figures for a year the final one counts, and of those the one published last.</summary>
    /// <param name="intensity">The table intensity of the dataset research-spending.</param>
    /// <param name="economy">The economy.</param>
    /// <param name="provider">Who states the figures; those of two providers are not comparable.</param>
    /// <param name="from">First year.</param>
    /// <exception cref="DatasetException">The table has other columns.</exception>
    public static ImmutableArray<ResearchIntensity> Series(Dataset intensity, string economy, string provider, int from = 2000)
    {
        ArgumentNullException.ThrowIfNull(intensity);
        return [.. intensity.Rows<Row>().Where(row => row.Economy == economy && row.Provider == provider && row.Year >= from).GroupBy(row => row.Year)
            .Select(year => year.OrderBy(row => row.Vintage == "final").ThenBy(row => row.KnownFrom).Last()).OrderBy(row => row.Year)
            .Select(row => new ResearchIntensity(row.Year, row.PercentOfGdp))];
    }

    private sealed record Row(string Economy, int Year, string Provider, string Vintage, double PercentOfGdp, DateOnly KnownFrom);
}
