using Workbook.Charts;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Claims;

public sealed class VerdictBarsTests
{
    [Fact]
    public void Count_GivesABarForEachVerdictThatOccurs_InTheOrderOfVerdicts()
    {
        IReadOnlyList<Bar> bars = VerdictBars.Count(
            [Judged("C01", Standing.Open), Judged("C02", Standing.Supported), Judged("C03", Standing.Open), Unjudged("C04")], _ => "All", verdict => verdict.Now);

        Assert.Equal([new Bar("All", "Supported", 1), new Bar("All", "Open", 2), new Bar("All", "No verdict", 1)], bars);
    }

    [Fact]
    public void InWords_NamesEveryCountOfEveryCategory() => Assert.Equal(
        "Then: 1 supported, 2 open. Now: 3 open.",
        VerdictBars.InWords([new Bar("Then", "Supported", 1), new Bar("Then", "Open", 2), new Bar("Now", "Open", 3)]));

    [Fact]
    public void EveryStanding_HasALabelOfItsOwn() =>
        Assert.Equal(Enum.GetValues<Standing>().Length, Enum.GetValues<Standing>().Select(standing => StandingText.Label(new Assessment(standing, ""))).Distinct().Count());

    private static Claim ClaimOf(string id) => new(id, "section", "Text.", null, "date", null, null);

    private static LedgerEntry Judged(string id, Standing standing) =>
        new(ClaimOf(id), new Verdict(id, new Assessment(Standing.Open, ""), new Assessment(standing, ""), [], "", "", ""));

    private static LedgerEntry Unjudged(string id) => new(ClaimOf(id), new Untested(id, "", ""));
}
