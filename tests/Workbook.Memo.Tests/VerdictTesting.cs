using System.Globalization;
using Workbook.Publishing;

namespace Workbook.Memo.Tests;

/// <summary>What most tests of verdicts need: a day from text, and the standings at both dates.</summary>
internal static class VerdictTesting
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static (Standing AtMemo, Standing Now) Standings(Verdict verdict) => (verdict.AtMemo.Standing, verdict.Now.Standing);
}
