using Workbook.Memo.Context;
using Workbook.Publishing;

namespace Workbook.Memo.Science;

/// <summary>Verdicts on what Xi is said to have named as weaknesses of Chinese science.</summary>
/// <remarks>An attribution is tested by reports that were made apart from the memo, not by whether what was said is true.</remarks>
public static class WeaknessVerdicts
{
    /// <summary>C77: Xi said in June 2024 that original innovation is still relatively weak.</summary>
    public static Verdict C77(SpeechReports reports) => new(
        "C77", Assess(reports.KnownOn(PolicyMemo.Date)), Assess(reports), reports.Sources,
        "By name: " + Names(reports.OfQuoted.Where(row => row.OriginalInnovation).Select(row => row.Reporter)),
        "The sentence itself, in the middle of a long text, was not read here; reports agree on its substance. A summary by a leader of his country's weaknesses is also a call to work harder, and no measurement.",
        "A report of the speech that has it say the opposite.");

    /// <summary>C78: he also said that core technologies are controlled by others and top talent is short.</summary>
    public static Verdict C78(SpeechReports reports)
    {
        List<SpeechReport> before = [.. reports.OfEarlier.Where(row => row.CoreTechnologies)];
        return new Verdict(
            "C78", AssessBoth(reports.KnownOn(PolicyMemo.Date)), AssessBoth(reports), reports.Sources,
            "Both by name: " + Names(reports.OfQuoted.Where(row => row is { CoreTechnologies: true, TopTalent: true }).Select(row => row.Reporter)),
            before.Count == 0 ? "No earlier speech in the collection names the same." : FormattableString.Invariant($"On core technologies it is a standing formula: the speech of {before[0].Spoken:d MMMM yyyy} has it as well, so that it tells nothing new of 2024."),
            "A report of the speech that names neither.");
    }

    private static Assessment Assess(SpeechReports known)
    {
        int named = known.OfQuoted.Count(row => row.OriginalInnovation);
        return new Assessment(
            named > 0 ? Standing.Supported : Standing.NotTestableHere,
            named > 0 ? $"Reports of the speech that name original innovation as weak: {named}." : "No report of the speech that names it was found.",
            named > 0 ? new Measurement(named, "reports that name it") : null);
    }

    private static Assessment AssessBoth(SpeechReports known)
    {
        int core = known.OfQuoted.Count(row => row.CoreTechnologies), talent = known.OfQuoted.Count(row => row.TopTalent);
        Standing standing = core > 0 && talent > 0 ? Standing.Supported : core + talent > 0 ? Standing.Open : Standing.NotTestableHere;
        return new Assessment(
            standing, $"Reports of the speech that name core technologies in others' hands: {core}; a shortage of top talent: {talent}.",
            new Measurement(Math.Min(core, talent), "reports that name the rarer of the two"));
    }

    private static string Names(IEnumerable<string> reporters) => string.Join(", ", reporters) is { Length: > 0 } names ? names + "." : "none.";
}
