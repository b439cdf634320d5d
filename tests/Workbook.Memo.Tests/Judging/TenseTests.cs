using Workbook.Memo.Judging;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Judging;

public sealed class TenseTests
{
    [Theory]
    [InlineData(Standing.Supported, Standing.Contradicted, Standing.OvertakenByEvents)]
    [InlineData(Standing.SupportedUnderStatedReading, Standing.Contradicted, Standing.OvertakenByEvents)]
    [InlineData(Standing.Open, Standing.Contradicted, Standing.Contradicted)]
    [InlineData(Standing.Contradicted, Standing.Contradicted, Standing.Contradicted)]
    [InlineData(Standing.Supported, Standing.Open, Standing.Open)]
    public void Present_WhatHeldAtTheMemoAndIsContradictedNow_WasOvertaken(Standing atMemo, Standing now, Standing expected)
    {
        Assessment present = Tense.Present(new Assessment(atMemo, "Then."), new Assessment(now, "Now."));

        Assert.Equal((expected, expected == Standing.OvertakenByEvents ? "It held at the memo. Now." : "Now."), (present.Standing, present.Reason));
    }
}
