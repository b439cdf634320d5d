using Workbook.Publishing;

namespace Workbook.Memo.Judging;

/// <summary>Standings that depend on the tense of a claim, one rule for all.</summary>
internal static class Tense
{
    /// <summary>A statement in the present tense at the end of the data: where it held at the memo and the data now disagree, events overtook it.</summary>
    public static Assessment Present(Assessment atMemo, Assessment now) => now.Standing == Standing.Contradicted && Holds(atMemo)
        ? now with { Standing = Standing.OvertakenByEvents, Reason = "It held at the memo. " + now.Reason }
        : now;

    private static bool Holds(Assessment assessment) => assessment.Standing is Standing.Supported or Standing.SupportedUnderStatedReading;
}
