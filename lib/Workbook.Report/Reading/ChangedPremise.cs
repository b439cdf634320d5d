using System.Text.RegularExpressions;
using Workbook.Files;

namespace Workbook.Report.Reading;

/// <summary>A premise that a run changed.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">Its value in this run, as code without quotation marks and suffixes.</param>
/// <param name="Own">The memo's own value; null where the notebook's parameter cell does not say it.</param>
internal sealed partial record ChangedPremise(string Name, string Value, string? Own)
{
    /// <summary>"day = 2025-03-01 instead of 2024-09-18".</summary>
    public override string ToString() => Own is null ? $"{Name} = {Value}" : $"{Name} = {Value} instead of {Own}";

    /// <summary>The premises that the cells of an executed notebook change, in their order; none where every value is the memo's own.</summary>
    public static IReadOnlyList<ChangedPremise> Of(IReadOnlyList<Cell> cells)
    {
        ILookup<string, string> own = Values(cells, ParameterTags.Declared).ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        return [.. Values(cells, ParameterTags.Injected)
            .Select(pair => new ChangedPremise(pair.Name, pair.Value, own[pair.Name].FirstOrDefault()))
            .Where(premise => premise.Value != premise.Own)];
    }

    private static IEnumerable<(string Name, string Value)> Values(IReadOnlyList<Cell> cells, string tag) => cells
        .Where(cell => cell.Tags.Contains(tag))
        .SelectMany(cell => Assignment().Matches(cell.Source))
        .Select(match => (match.Groups["name"].Value, Plain(match.Groups["value"].Value)));

    // The first argument of a call such as Premise.Day("2024-09-18", "day") is the value.
    private static string Plain(string code)
    {
        string value = code.Trim();
        while (Call().Match(value) is { Success: true } call)
        {
            value = call.Groups["first"].Value.Trim();
        }

        return Number().Match(value) is { Success: true } number ? number.Groups["digits"].Value
            : value is ['"', .., '"'] ? value[1..^1]
            : value;
    }

    [GeneratedRegex(@"^[ \t]*(?:[\w.<>?\[\]]+[ \t]+)?(?<name>\w+)[ \t]*=(?!=)(?<value>(?:""(?:\\.|[^""\\\n])*""|[^;""])*);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^[\w.<>]+\(\s*(?<first>""(?:\\.|[^""\\])*""|[^,()""]+(?:\([^()]*\))?)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?<digits>-?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)[dDfFmMlL]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
