using System.Collections.Immutable;

namespace Workbook.Memo.Context;

/// <summary>An official Chinese text with its counts.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Type">Kind of text, as the dataset policy-text has it.</param>
/// <param name="Day">Its date.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="Characters">Chinese characters.</param>
/// <param name="Ordinary">False for a work report on a plan and not on a year's work.</param>
/// <param name="Terms">Occurrences by exact string; a string that is not there does not occur.</param>
public sealed record PolicyText(
    string Id, string Type, DateOnly Day, string TitleZh, int Characters, bool Ordinary, ImmutableDictionary<string, int> Terms)
{
    /// <summary>English title.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>Occurrences of some strings together.</summary>
    public int Count(params IEnumerable<string> terms) => terms.Sum(term => Terms.GetValueOrDefault(term));
}
