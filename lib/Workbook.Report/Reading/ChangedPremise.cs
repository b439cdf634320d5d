using System.Text.RegularExpressions;
using Workbook.Data;
using Workbook.Files;

namespace Workbook.Report.Reading;

/// <summary>A premise that a run changed.</summary>
/// <param name="Title">What it is: "base year"; the parameter's name where the parameter cell does not say.</param>
/// <param name="Value">Its value in this run, as code without quotation marks and suffixes.</param>
/// <param name="Own">The memo's own value; null where the notebook's parameter cell does not say it.</param>
internal sealed partial record ChangedPremise(string Title, string Value, string? Own)
{
    /// <summary>"day: 1 March 2025 instead of 18 September 2024".</summary>
    public override string ToString() => Own is null ? $"{Title}: {Said(Value)}" : $"{Title}: {Said(Value)} instead of {Said(Own)}";

    /// <summary>The premises that the cells of an executed notebook change, in their order; none where every value is the memo's own.</summary>
    public static IReadOnlyList<ChangedPremise> Of(IReadOnlyList<Cell> cells)
    {
        ILookup<string, string> own = Values(cells, ParameterTags.Declared).ToLookup(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);
        return [.. Values(cells, ParameterTags.Injected).Select(pair => (pair.Name, pair.Code, Own: own[pair.Name].FirstOrDefault()))
            .Select(set => new ChangedPremise(
                set.Own is not null && Titled().Match(set.Own) is { Success: true } titled ? titled.Groups["title"].Value : set.Name,
                Plain(set.Code), set.Own is null ? null : Plain(set.Own)))
            .Where(premise => premise.Value != premise.Own)];
    }

    private static IEnumerable<(string Name, string Code)> Values(IReadOnlyList<Cell> cells, string tag) => cells
        .Where(cell => cell.Tags.Contains(tag))
        .SelectMany(cell => Assignment().Matches(cell.Source))
        .Select(match => (match.Groups["name"].Value, match.Groups["value"].Value.Trim()));

    private static string Said(string value) => DateText.InWords(value) ?? value;

    // The first argument of a call such as Premise.Day("2024-09-18", "day") is the value.
    private static string Plain(string code)
    {
        string value = code;
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

    // The second argument of a premise says what it is.
    [GeneratedRegex(@"^Premise\.\w+(?:<\w+>)?\(\s*(?:""(?:\\.|[^""\\])*""|[^,()""]+)\s*,\s*""(?<title>[^""\\]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^(?<digits>-?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)[dDfFmMlL]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
