using Workbook.Data;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Claims;

public sealed class LedgerTests
{
    private static readonly Claim First = new("C01", "introduction", "One thing.", null, "quantity", null, null);
    private static readonly Claim Second = new("C02", "introduction", "Another.", null, "date", null, null);
    private static readonly Untested Reason = new("C02", "No data.", "A count.");

    [Fact]
    public void TheMemosLedger_HasEveryClaimOnce_EachWithAVerdictAtBothDatesOrAReason()
    {
        Ledger ledger = Ledger.Compute(Datasets.Catalogue);

        Assert.Equal(Enumerable.Range(1, 87).Select(number => $"C{number:00}"), ledger.Entries.Select(entry => entry.Claim.ClaimId));
        Assert.All(ledger.Entries, entry => Assert.True(entry.Verdict is null ^ entry.Untested is null));
        Assert.All(ledger.Entries.Select(entry => entry.Verdict).OfType<Verdict>(), verdict =>
        {
            Assert.NotEmpty(verdict.AtMemo.Reason);
            Assert.NotEmpty(verdict.Now.Reason);
            Assert.NotEmpty(verdict.EvidenceAgainst);
            Assert.NotEmpty(verdict.WouldChange);
            Assert.NotEmpty(verdict.Sources);
        });
    }

    [Fact]
    public void Entries_StandInTheOrderOfTheClaims_WhateverTheOrderOfTheVerdicts()
    {
        Ledger ledger = Ledger.Of([First, Second], [VerdictOn("C02"), VerdictOn("C01")], []);

        Assert.Equal(["C01", "C02"], ledger.Entries.Select(entry => entry.Verdict!.Claim));
    }

    [Fact]
    public void AClaimWithoutVerdict_KeepsItsReason()
    {
        LedgerEntry entry = Ledger.Of([First, Second], [VerdictOn("C01")], [Reason]).Entries[1];

        Assert.Null(entry.Verdict);
        Assert.Equal("A count.", entry.Untested!.WouldTest);
    }

    [Fact]
    public void AClaimWithNeither_IsRefused_AndTheMessageSaysWhatToDo() => Assert.Equal(
        "claims: C02 has no verdict and no reason for none. Judge it in Workbook.Memo, or say in data/claims/untested.csv why it cannot be tested.",
        Refused([VerdictOn("C01")], []));

    [Fact]
    public void AVerdictBesideAReasonForNone_IsRefused() => Assert.Equal(
        "claims: C02 has a verdict. Take its row out of data/claims/untested.csv and rebuild the table.",
        Refused([VerdictOn("C01"), VerdictOn("C02")], [Reason]));

    [Fact]
    public void TwoVerdictsOnOneClaim_AreRefused() => Assert.Equal(
        "claims: C01 has 2 verdicts. Keep one.", Refused([VerdictOn("C01"), VerdictOn("C01")], [Reason]));

    [Fact]
    public void AVerdictOnNoClaim_IsRefused() => Assert.Equal(
        "claims: C99 has a verdict or a reason, but is no claim in data/claims/claims.csv.", Refused([VerdictOn("C01"), VerdictOn("C99")], [Reason]));

    private static string Refused(IReadOnlyList<Verdict> verdicts, IReadOnlyList<Untested> reasons) =>
        Assert.Throws<DatasetException>(() => Ledger.Of([First, Second], verdicts, reasons)).Message;

    private static Verdict VerdictOn(string claim)
    {
        var assessment = new Assessment(Standing.Open, "Thin.");
        return new Verdict(claim, assessment, assessment, [], "For.", "Against.", "More.");
    }
}
