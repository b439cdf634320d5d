using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Manufacturing;

/// <summary>Verdicts on what the memo says of the guidance on future industries.</summary>
/// <remarks>An attribution is judged by the text attributed to; whether the text supports what the memo builds on it is said beside it.</remarks>
public static class GuidanceVerdicts
{
    /// <summary>The year, how many bodies and how many industries the memo gives.</summary>
    private const int Year = 2024, Bodies = 7, FutureIndustries = 6;

    /// <summary>C55: seven ministries and bodies issued the guidance in early 2024.</summary>
    public static Verdict C55(IndustryLists lists) => new(
        "C55", Issued(lists.KnownOn(PolicyMemo.Date)), Issued(lists), lists.Sources,
        "Named as issuers: " + string.Join(", ", Issuers(lists).DefaultIfEmpty("none")) + ".",
        $"Of them {Issuers(lists).Count(IsMinistry)} are called ministries; the memo's words allow for other bodies.",
        "A copy of the guidance with other issuers or another date.");

    /// <summary>C56: the guidance names six future industries.</summary>
    public static Verdict C56(IndustryLists lists) => new(
        "C56", Named(lists.KnownOn(PolicyMemo.Date)), Named(lists), lists.Sources,
        "They are: " + string.Join(", ", Industries(lists).Select(area => area.Item).DefaultIfEmpty("none")) + ".",
        "The memo does not list them; of its own technologies some are parts of these, or products.",
        "A copy of the guidance with another number of them.");

    /// <summary>C57: the guidance makes manufacturing the main battlefield.</summary>
    public static Verdict C57(IndustryLists lists) => Quoted(
        "C57", lists, "main-battlefield", "battlefield.words",
        "The clause says where future industries are to be developed, so it is no evidence for the purpose of AI.",
        "A copy of the guidance without the clause.");

    /// <summary>C61: the guidance urges using AI to find and grow industries of high potential.</summary>
    public static Verdict C61(IndustryLists lists) => Quoted(
        "C61", lists, "observatory", "observatory.words",
        "The clause is about picking industries with AI, not about using language models in industry, for which the memo gives it as an example.",
        "A copy of the guidance without the clause, or with it in a passage on factories.");

    private static Verdict Quoted(string claim, IndustryLists lists, string passage, string words, string against, string wouldChange)
    {
        return new Verdict(
            claim, Words(lists.KnownOn(PolicyMemo.Date)), Words(lists), lists.Sources,
            lists.Passage(passage) is QuotedPassage clause ? Invariant($"The clause was read in a copy of {clause.KnownFrom:d MMMM yyyy}.") : "No copy of the clause is on record.",
            against, wouldChange);

        Assessment Words(IndustryLists known)
        {
            if (known.Passage(passage) is not QuotedPassage found)
            {
                return new Assessment(Standing.Open, "The passage is not in the collection.");
            }

            string[] missing = [.. known.Choices.Words(words).Where(word => !found.TextZh.Contains(word, StringComparison.Ordinal))];
            return new Assessment(
                missing.Length == 0 ? Standing.Supported : Standing.Contradicted,
                $"The clause is about {found.About} ({found.TextZh}). {(missing.Length == 0 ? "It has what the quotation has" : $"It lacks {string.Join(", ", missing)}")}.");
        }
    }

    private static IEnumerable<ListedItem> Industries(IndustryLists lists) =>
        lists.Items.Where(item => item.ListId == IndustryLists.Guidance && item.Kind == lists.Choices.Text("guidance.unit"));

    private static IEnumerable<string> Issuers(IndustryLists lists) => lists.Bodies
        .Where(body => body.ListId == IndustryLists.Guidance).Select(body => body.Issuer)
        .Where(issuer => lists.Choices.Text("guidance.bodies") == "all" || IsMinistry(issuer));

    private static bool IsMinistry(string issuer) => issuer.StartsWith("Ministry", StringComparison.Ordinal);

    // Fewer than the memo says may be a gap in the record; more are not.
    private static Standing Counted(int found, int stated) => found > stated ? Standing.Contradicted : found == stated ? Standing.Supported : Standing.Open;

    private static Assessment Issued(IndustryLists known)
    {
        int bodies = Issuers(known).Count();
        if (known.Texts.FirstOrDefault(text => text.ListId == IndustryLists.Guidance) is not IndustryList guidance)
        {
            return new Assessment(Standing.Open, "No record of the guidance is in the collection.");
        }

        bool early = guidance.KnownFrom.Year == Year && guidance.KnownFrom.Month <= known.Choices.Number("guidance.early");
        return new Assessment(
            early ? Counted(bodies, Bodies) : Standing.Contradicted,
            Invariant($"Public on {guidance.KnownFrom:d MMMM yyyy}, issued by {bodies} bodies that are on record."), new Measurement(bodies, "issuing bodies", N: bodies));
    }

    private static Assessment Named(IndustryLists known)
    {
        int named = Industries(known).Count();
        return new Assessment(Counted(named, FutureIndustries), Invariant($"{named} of the kind {known.Choices.Text("guidance.unit")} are on record."), new Measurement(named, "future industries", N: named));
    }
}
