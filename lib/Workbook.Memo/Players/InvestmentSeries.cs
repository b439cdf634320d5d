using System.Collections.Immutable;

namespace Workbook.Memo.Players;

/// <summary>What readers call the series of AI investment.</summary>
public static class InvestmentSeries
{
    private static readonly ImmutableDictionary<string, string> Names = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["quid-owid"] = "Quid, constant 2021 dollars",
        ["quid-nominal"] = "Quid, headlines",
        ["oecd-preqin"] = "Preqin via OECD.AI",
        ["cset-estimated"] = "CSET, with mergers and estimates",
        ["cb-insights"] = "CB Insights, as quoted",
    });

    /// <summary>The name of a series; its id where it has none.</summary>
    /// <param name="id">As the dataset ai-investment has it.</param>
    public static string NameOf(string id) => Names.GetValueOrDefault(id, id);
}
