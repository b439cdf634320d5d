using Workbook.Cli.Commands.Claims;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Cli.Tests;

/// <summary>The forms in which <c>claims</c> prints a ledger.</summary>
public class LedgerFormatTests
{
    private static readonly Ledger Two = Ledger.Of(
        [new Claim("C01", "heading", "The memo is dated.", null, "date", "2024-09-18", null), new Claim("C65", "robotics", "Nearly 300,000, says \"IFR\".", null, "quantity", "300000", null)],
        [new Verdict("C65", new Assessment(Standing.Supported, "290,258 in 2022.", new Measurement(290258, "robots", N: 1)), new Assessment(Standing.Open, "A revision is due."), [], "for", "against", "another edition")],
        [new Untested("C01", "A statement about the memo itself.", "The memo's own page.")]);

    [Fact]
    public void Csv_HasOneRecordAClaim_WithQuotesDoubled()
    {
        string[] lines = LedgerCsv.Text(Two).Split('\n');

        Assert.StartsWith("claim,section,type,text,at_memo_standing,at_memo_value,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("C01,heading,date,The memo is dated.,,,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("C65,robotics,quantity,\"Nearly 300,000, says \"\"IFR\"\".\",supported,290258,robots,", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
    }

    [Fact]
    public void Table_NamesEveryClaim_AndSaysHowManyAreJudged()
    {
        using var text = new StringWriter();
        LedgerTable.Write(Two, text);

        Assert.Contains("C01", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("supported", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 claims, 1 ", text.ToString(), StringComparison.Ordinal);
    }
}
