using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Manufacturing;

/// <summary>Verdicts on what the memo says of the guidance on future industries.</summary>
/// <remarks>An attribution is judged by the text attributed to; whether the text supports what the memo builds on it is said beside it.</remarks>
public static class GuidanceVerdicts
{
    /// <summary>How many bodies and how many industries the memo gives.</summary>
    private const int Bodies = 7, Industries = 6;

    /// <summary>C55: seven ministries and bodies issued the guidance in early 2024.</summary>
    public static Verdict C55(IndustryLists lists) => new(
        "C55", Issued(lists.KnownOn(PolicyMemo.Date)), Issued(lists), lists.Sources,
        "Named as issuers: " + string.Join(", ", lists.Bodies.Where(body => body.ListId == IndustryLists.Guidance).Select(body => body.Issuer)) + ".",
        "One of them is an academy of sciences, which is no ministry; the memo's words allow for it.",
        "A copy of the guidance with other issuers or another date.");

    /// <summary>C56: the guidance names six future industries.</summary>
    public static Verdict C56(IndustryLists lists) => new(
        "C56", Named(lists.KnownOn(PolicyMemo.Date)), Named(lists), lists.Sources,
        "The areas: " + string.Join(", ", Areas(lists).Select(area => area.Item)) + ".",
        "The memo does not list them, and of its three technologies only manufacturing is one of the six: biotechnology is part of health, humanoid robots are a product.",
        "A copy of the guidance with another number of areas.");

    /// <summary>C57: the guidance makes manufacturing the main battlefield.</summary>
    public static Verdict C57(IndustryLists lists) => new(
        "C57", Words(lists.KnownOn(PolicyMemo.Date), "main-battlefield", "制造业主战场"), Words(lists, "main-battlefield", "制造业主战场"), lists.Sources,
        "The Chinese clause matches the translation that the memo quotes.",
        "The clause says where future industries are to be developed. It does not mention AI, so it is no evidence for the purpose of AI.",
        "A copy of the guidance without the clause.");

    /// <summary>C61: the guidance urges using AI to find and grow industries of high potential.</summary>
    public static Verdict C61(IndustryLists lists) => new(
        "C61", Words(lists.KnownOn(PolicyMemo.Date), "observatory", "人工智能", "精准识别", "未来产业"), Words(lists, "observatory", "人工智能", "精准识别", "未来产业"), lists.Sources,
        "The Chinese clause matches the quotation.",
        "The clause is about picking industries with AI, not about using language models in industry, for which the memo gives it as an example.",
        "A copy of the guidance without the clause, or with it in a passage on factories.");

    private static IEnumerable<ListedItem> Areas(IndustryLists lists) => lists.Items.Where(item => item is { ListId: IndustryLists.Guidance, Kind: "area" });

    private static Assessment Issued(IndustryLists known)
    {
        int bodies = known.Bodies.Count(body => body.ListId == IndustryLists.Guidance);
        return known.Texts.FirstOrDefault(text => text.ListId == IndustryLists.Guidance) is IndustryList guidance && bodies > 0
            ? new Assessment(
                bodies == Bodies && guidance.KnownFrom is { Year: 2024, Month: <= 3 } ? Standing.Supported : Standing.Contradicted,
                Invariant($"Public on {guidance.KnownFrom:d MMMM yyyy}, issued by {bodies} bodies."), new Measurement(bodies, "issuing bodies", N: bodies))
            : new Assessment(Standing.NotTestableHere, "No record of the guidance and its issuers is in the collection.");
    }

    private static Assessment Named(IndustryLists known) => Areas(known).Count() is > 0 and int areas
        ? new Assessment(areas == Industries ? Standing.Supported : Standing.Contradicted, Invariant($"{areas} areas are named."), new Measurement(areas, "areas", N: areas))
        : new Assessment(Standing.NotTestableHere, "No record of the guidance's areas is in the collection.");

    private static Assessment Words(IndustryLists known, string passage, params string[] words) => known.Passage(passage) is QuotedPassage found
        ? new Assessment(
            words.All(word => found.TextZh.Contains(word, StringComparison.Ordinal)) ? Standing.Supported : Standing.Contradicted,
            $"The clause reads {found.TextZh} and is about {found.About}.")
        : new Assessment(Standing.NotTestableHere, "The passage is not in the collection.");
}
