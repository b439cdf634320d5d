using System.Collections.Immutable;
using Workbook.Memo.Claims;
using Workbook.Memo.Manufacturing;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Biotechnology;

/// <summary>The verdicts on biotechnology. C74, a recommendation, and C75, a judgement of risk, have none.</summary>
/// <remarks>The memo names no source for what China stresses; the words are those of the guidance on future industries, area health.</remarks>
public static class BiotechnologyVerdicts
{
    /// <summary>The technologies that the memo names, as the guidance has them.</summary>
    public static readonly ImmutableArray<string> Named = ["Gene and cell technology", "Synthetic biology", "Biological breeding"];

    /// <summary>The medical services that the memo speaks of, as the guidance has them.</summary>
    private const string Services = "New medical services with 5G/6G, metaverse and AI";

    /// <summary>C72 and C73.</summary>
    internal static Judges Judges { get; } = Judges.Of(IndustryLists.From, ("C72", C72), ("C73", C73));

    /// <summary>C72: China stresses cell and gene technology, synthetic biology and engineered breeding.</summary>
    public static Verdict C72(IndustryLists lists)
    {
        DateOnly? guidance = lists.Texts.FirstOrDefault(text => text.ListId == IndustryLists.Guidance)?.KnownFrom;
        string[] after = [.. lists.Texts.Where(text => text.Complete && text.KnownFrom > guidance).Select(text => text.ListId)];
        int still = after.Count(list => lists.Items.Any(item => item.ListId == list && Named.Contains(item.Item)));
        return new Verdict(
            "C72", Listed(lists.KnownOn(PolicyMemo.Date)), Listed(lists), lists.Sources,
            "The three stand together in the area of health of the guidance of January 2024.",
            Invariant($"Of {after.Length} later lists {still} name any of the three; biomanufacturing and brain-computer interfaces stand there instead. In the guidance they are 3 of {Health(lists)} technologies and products of health, one area of six."),
            "A copy of the guidance without them.");
    }

    /// <summary>C73: China also stresses medical services empowered by technologies such as AI.</summary>
    public static Verdict C73(IndustryLists lists)
    {
        return new Verdict(
            "C73", Offered(lists.KnownOn(PolicyMemo.Date)), Offered(lists), lists.Sources,
            "The guidance names such services in the area of health.",
            "It names 5G and 6G and the metaverse before AI; the memo keeps AI only.",
            "A copy of the guidance without AI among the technologies for medical services.");

        static Assessment Offered(IndustryLists known) => !HasHealth(known)
            ? new Assessment(Standing.NotTestableHere, "What the guidance lists under health is not in the collection.")
            : Has(known, Services)
                ? new Assessment(Standing.SupportedUnderStatedReading, "Read as: the guidance on future industries names them. Its area of health has new medical services empowered by 5G and 6G, the metaverse and AI.")
                : new Assessment(Standing.Contradicted, "The guidance's area of health has no medical services with AI.");
    }

    private static Assessment Listed(IndustryLists known)
    {
        int found = Named.Count(name => Has(known, name));
        return !HasHealth(known)
            ? new Assessment(Standing.NotTestableHere, "What the guidance lists under health is not in the collection.")
            : new Assessment(
                found == Named.Length ? Standing.SupportedUnderStatedReading : found == 0 ? Standing.Contradicted : Standing.Open,
                Invariant($"Read as: the guidance on future industries, which the memo does not cite here, names them. It has {found} of the {Named.Length}."),
                new Measurement(found, Invariant($"of {Named.Length} technologies named"), N: Named.Length));
    }

    private static bool HasHealth(IndustryLists known) => Health(known) > 0;

    private static int Health(IndustryLists known) => known.In(IndustryLists.Guidance, "health").Count(item => item.Kind != "area");

    private static bool Has(IndustryLists known, string item) => known.In(IndustryLists.Guidance, "health").Any(listed => listed.Item == item);
}
