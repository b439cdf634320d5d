using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Context;

/// <summary>Official texts with their sources.</summary>
/// <param name="Texts">The texts in order of date.</param>
/// <param name="SelfReliance">Strings of the group self-reliance.</param>
/// <param name="Sources">Where the counts come from.</param>
public sealed record Corpus(ImmutableArray<PolicyText> Texts, ImmutableArray<string> SelfReliance, ImmutableArray<Citation> Sources)
{
    /// <summary>The slogan of the Mao era: doing it by one's own strength.</summary>
    public const string OldTerm = "自力更生";

    /// <summary>The term that the memo quotes: self-reliance and self-improvement.</summary>
    public const string NewTerm = "自立自强";

    // What a reader without Chinese is told first.
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        [OldTerm] = "doing it by one's own strength", [NewTerm] = "self-reliance and self-improvement", ["自主创新"] = "indigenous innovation",
        ["关键核心技术"] = "key core technologies", ["国家战略科技力量"] = "national strategic forces in science and technology", ["人工智能"] = "artificial intelligence",
        ["新质生产力"] = "new quality productive forces", ["就业"] = "employment", ["创新驱动"] = "innovation-driven", ["科技强国"] = "science and technology power",
        ["创新型国家"] = "innovative country", ["创新"] = "innovation",
    };

    /// <summary>What a Chinese term means in English; the term itself where no meaning is kept.</summary>
    public static string English(string term) => Meanings.GetValueOrDefault(term, term);

    /// <summary>A Chinese term behind its meaning, for readers: “innovation-driven” (创新驱动).</summary>
    public static string Glossed(string term) => Meanings.TryGetValue(term, out string? meaning) ? $"“{meaning}” ({term})" : term;

    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>Strings of each group of terms, by the dataset's name of the group.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Groups { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Reads the dataset policy-text.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static Corpus From(Catalogue catalogue)
    {
        Dataset documents = catalogue.Load("policy-text", table: "documents");
        ILookup<string, TermRow> terms = catalogue.Load("policy-text", table: "document-terms").Rows<TermRow>().ToLookup(row => row.DocumentId);
        ImmutableDictionary<string, ImmutableArray<string>> groups = catalogue.Load("policy-text", table: "terms").Rows<GroupRow>()
            .GroupBy(row => row.TermGroup).ToImmutableDictionary(group => group.Key, group => group.Select(row => row.TermText).ToImmutableArray());
        return new Corpus(
            [.. documents.Rows<DocumentRow>().Select(row => new PolicyText(
                row.DocumentId, row.DocumentType, row.KnownFrom, row.TitleZh, row.Characters, row.Ordinary,
                terms[row.DocumentId].ToImmutableDictionary(term => term.Term, term => term.Count)) { TitleEn = row.TitleEn })],
            groups["self_reliance"],
            documents.Citations)
        {
            Groups = groups, Choices = Choices.From(catalogue),
        };
    }

    /// <summary>The texts dated by a day.</summary>
    public Corpus KnownOn(DateOnly day) => this with { Texts = [.. Texts.Where(text => text.Day <= day)] };

    /// <summary>Government work reports on a year's work.</summary>
    public IReadOnlyList<PolicyText> WorkReports => [.. Texts.Where(text => text is { Type: "gov_work_report", Ordinary: true })];

    /// <summary>Reports to Party congresses.</summary>
    public IReadOnlyList<PolicyText> CongressReports => [.. Texts.Where(text => text.Type == "party_congress")];

    /// <summary>The regular reports that are counted for claims on what is said over the years, as chosen.</summary>
    internal IReadOnlyList<PolicyText> CountedReports => Choices.Text("reports.kind") == "party_congress" ? CongressReports : WorkReports;

    /// <summary>Government work reports on a year's work that use at least one of some strings.</summary>
    public IReadOnlyList<PolicyText> ReportsWith(params IEnumerable<string> terms) => [.. WorkReports.Where(text => text.Count(terms) > 0)];

    private sealed record DocumentRow(string DocumentId, string DocumentType, DateOnly KnownFrom, string TitleZh, string TitleEn, int Characters, bool Ordinary);

    private sealed record TermRow(string DocumentId, string Term, int Count);

    private sealed record GroupRow(string TermGroup, string TermText);
}
