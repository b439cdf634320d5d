using System.Collections.Immutable;
using Workbook.Memo.Judging;
using Workbook.Memo.Manufacturing;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Biotechnology;

/// <summary>The verdicts on biotechnology. C74, a recommendation, and C75, a judgement of risk, have none.</summary>
/// <remarks>
/// The memo names no source for what China stresses; the words are those of the guidance on future industries, area health. That China stresses it is in the
/// present tense: later lists, of which all is on record, have to name some of it.
/// </remarks>
public static class BiotechnologyVerdicts
{
    /// <summary>The technologies that the memo names, as the guidance has them.</summary>
    public static readonly ImmutableArray<string> Named = ["Gene and cell technology", "Synthetic biology", "Biological breeding"];

    private const string Area = "health";

    /// <summary>C72 and C73.</summary>
    internal static Judges Judges { get; } = Judges.Of(IndustryLists.From, ("C72", C72), ("C73", C73));

    /// <summary>C72: China stresses cell and gene technology, synthetic biology and engineered breeding.</summary>
    public static Verdict C72(IndustryLists lists)
    {
        Assessment then = Stressed(lists.KnownOn(PolicyMemo.Date), Technologies);
        return new Verdict(
            "C72", then, Tense.Present(then, Stressed(lists, Technologies)), lists.Sources,
            $"In the area of health the guidance of January 2024 has: {Join(Health(lists).Where(item => Named.Contains(item.Item)))}.",
            Later(lists, Technologies) + Invariant($" In the guidance they are {Health(lists).Count(item => Named.Contains(item.Item))} of {Health(lists).Count} technologies and products of health, one area of {lists.Items.Count(item => item is { ListId: IndustryLists.Guidance, Kind: "area" })}."),
            "A copy of the guidance without them, or a later list with one of them.");
    }

    /// <summary>C73: China also stresses medical services empowered by technologies such as AI.</summary>
    public static Verdict C73(IndustryLists lists)
    {
        Assessment then = Stressed(lists.KnownOn(PolicyMemo.Date), Services);
        return new Verdict(
            "C73", then, Tense.Present(then, Stressed(lists, Services)), lists.Sources,
            $"In the area of health the guidance of January 2024 has: {Join(Health(lists).Where(item => IsService(item.Item)))}.",
            Later(lists, Services) + " Where other technologies stand beside AI, the memo keeps AI only.",
            "A copy of the guidance without AI among the technologies for medical services, or a later list with such services.");
    }

    private static readonly ImmutableArray<Func<string, bool>> Technologies = [.. Named.Select(name => (Func<string, bool>)(item => item == name))];

    private static readonly ImmutableArray<Func<string, bool>> Services = [IsService];

    private static Assessment Stressed(IndustryLists known, ImmutableArray<Func<string, bool>> asked)
    {
        IReadOnlyList<ListedItem> health = Health(known);
        if (health.Count == 0)
        {
            return new Assessment(Standing.NotTestableHere, "What the guidance lists under health is not in the collection.");
        }

        int found = asked.Count(item => health.Any(listed => item(listed.Item)));
        bool still = known.Choices.Text("stress.later") != "asked" || known.AfterGuidance.Count == 0 || Naming(known, asked) > 0;
        return new Assessment(
            found == asked.Length && still ? Standing.SupportedUnderStatedReading
                : found == 0 && known.IsComplete(IndustryLists.Guidance) ? Standing.Contradicted : Standing.Open,
            Invariant($"Read as: the guidance on future industries, which the memo does not cite here, names them. Of what the claim names it has {found} of {asked.Length}. {Later(known, asked)}"),
            new Measurement(found, Invariant($"of {asked.Length} named"), N: asked.Length));
    }

    private static string Later(IndustryLists known, ImmutableArray<Func<string, bool>> asked) =>
        known.AfterGuidance.Count == 0 ? "No complete list since then is on record." : $"Complete lists since then: {known.AfterGuidance.Count}; of these {Naming(known, asked)} name any of it.";

    private static int Naming(IndustryLists known, ImmutableArray<Func<string, bool>> asked)
    {
        bool byArea = known.Choices.Text("stress.match") == "area";
        return known.AfterGuidance.Count(list => known.Items.Any(item =>
            item.ListId == list.ListId && (byArea ? item.Areas.Contains(Area) : asked.Any(named => named(item.Item)))));
    }

    private static IReadOnlyList<ListedItem> Health(IndustryLists known) => [.. known.In(IndustryLists.Guidance, Area).Where(item => item.Kind != "area")];

    private static bool IsService(string item) => item.Contains("medical services", StringComparison.Ordinal) && item.Contains("AI", StringComparison.Ordinal);

    private static string Join(IEnumerable<ListedItem> items) => string.Join("; ", items.Select(item => item.Item).DefaultIfEmpty("none of them"));
}
