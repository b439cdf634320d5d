using static System.FormattableString;



namespace Workbook.Memo.Players;

/// <summary>A change of money invested in China, within one provider's series.</summary>
/// <param name="Provider">Who counted.</param>
/// <param name="Period">From when to when.</param>
/// <param name="Percent">Change in percent.</param>
public sealed record CapitalChange(string Provider, string Period, double Percent)
{
    /// <summary>Yearly changes of venture capital from the year chosen on: within a provider, the same part of two years in a row; and changes as providers state them.</summary>
    public static IReadOnlyList<CapitalChange> OfVenture(PlayersEvidence evidence)
    {
        double first = evidence.Choices.Number("venture.from");
        List<VentureFigure> china = [.. evidence.Ventures.Where(row => row.Economy is "China" or "Greater China")];
        IEnumerable<CapitalChange> computed =
            from later in china
            from earlier in china
            where later.Measure == "invested" && earlier.Measure == "invested" && later.Provider == earlier.Provider && later.Economy == earlier.Economy
            where later.Year == earlier.Year + 1 && later.Year >= first && later.Period[4..] == earlier.Period[4..]
            select new CapitalChange(later.Provider, $"{earlier.Period} to {later.Period}", ((later.Value / earlier.Value) - 1) * 100);
        IEnumerable<CapitalChange> stated = china
            .Where(row => row.Measure == "change in investment" && row.Year >= first)
            .Select(row => new CapitalChange(row.Provider == "not named" ? "provider not named" : row.Provider, Invariant($"{row.Year - 1} to {row.Period}"), row.Value));
        return [.. computed.Concat(stated).OrderBy(change => change.Period, StringComparer.Ordinal).ThenBy(change => change.Provider, StringComparer.Ordinal)];
    }

    /// <summary>Change of AI investment in China between two years, in every series that has both.</summary>
    public static IReadOnlyList<CapitalChange> OfAi(PlayersEvidence evidence, int from, int to) =>
        [.. evidence.Investments.Where(row => row.Economy == "China").GroupBy(row => row.Series)
            .Select(series => (series.Key, From: series.FirstOrDefault(row => row.Year == from), To: series.FirstOrDefault(row => row.Year == to)))
            .Where(series => series.From is not null && series.To is not null)
            .OrderBy(series => series.Key, StringComparer.Ordinal)
            .Select(series => new CapitalChange(InvestmentSeries.NameOf(series.Key), Invariant($"{from} to {to}"), ((series.To!.UsdMillion / series.From!.UsdMillion) - 1) * 100))];
}
