using Workbook.Memo.Science;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Science;

public sealed class StrengthVerdictTests
{
    private static readonly DateOnly Known = new(2023, 12, 11);

    // One economy may write more articles than China's 900; one per cent of its own are among the most cited; one in twenty of the listed researchers work there.
    [Theory]
    [InlineData(901, 899, 1, 5, Standing.Supported)]
    [InlineData(901, 901, 1, 5, Standing.SupportedUnderStatedReading)]
    [InlineData(901, 899, 0.99, 5, Standing.SupportedUnderStatedReading)]
    [InlineData(901, 899, 1, 4.9, Standing.SupportedUnderStatedReading)]
    [InlineData(901, 899, 0.99, 4.9, Standing.SupportedUnderStatedReading)]
    [InlineData(901, 901, 1, 4.9, Standing.Open)] // One measure of citation, and half of a family is no vote.
    [InlineData(901, 901, 0.99, 5, Standing.Open)]
    [InlineData(901, 901, 0.99, 4.9, Standing.Contradicted)]
    public void C82_OutputAndCitationHaveOneVoteEach(double unitedStates, double india, double topShare, double leaders, Standing expected) =>
        Assert.Equal((expected, expected), Standings(StrengthVerdicts.C82(Strong(unitedStates, india, topShare, leaders))));

    [Theory]
    [InlineData("science.rank", 1, Standing.SupportedUnderStatedReading)]
    [InlineData("science.leaders", 6, Standing.SupportedUnderStatedReading)]
    [InlineData("science.strong-against", "United States", Standing.SupportedUnderStatedReading)]
    [InlineData("science.counting", "whole", Standing.SupportedUnderStatedReading)] // 0.9 % by whole counts.
    public void C82_ThresholdsAndMeasures_AreChosen(string choice, object value, Standing expected)
    {
        ScienceRecord science = Strong(901, 899, 1.2, 5);

        Assert.Equal(Standing.Supported, StrengthVerdicts.C82(science).Now.Standing);
        Assert.Equal(expected, StrengthVerdicts.C82(science with { Choices = science.Choices.With(choice, value) }).Now.Standing);
    }

    [Fact]
    public void C82_WithoutAList_SaysSo() => Assert.Contains(
        "no researchers on a list", StrengthVerdicts.C82(Strong(901, 899, 1, 5) with { Leaders = [] }).Now.Reason, StringComparison.Ordinal);

    [Fact]
    public void C82_StrengthThatWasLost_IsOvertaken()
    {
        ScienceRecord science = Strong(901, 899, 1, 5);
        DateOnly later = PolicyMemo.Date.AddDays(1);
        FieldOutput[] output = [.. new (string Economy, double Articles)[] { ("China", 10), ("United States", 99), ("India", 99) }.Select(row => Output(row.Economy, row.Articles) with { Year = 2030, KnownFrom = later })];

        Assert.Equal(
            (Standing.Supported, Standing.OvertakenByEvents),
            Standings(StrengthVerdicts.C82(science with
            {
                Output = [.. science.Output, .. output], TopCited = [.. science.TopCited, Top("China", "fractional", 0.5) with { Year = 2030, KnownFrom = later }],
                Leaders = [.. science.Leaders, new Leadership(ScienceRecord.HighlyCited, "China", 2030, 1, later)],
            })));
    }

    private static ScienceRecord Strong(double unitedStates, double india, double topShare, double leaders) => Science(
        [Output("China", 900), Output("United States", unitedStates), Output("India", india), Output("World", 5000), Output("EU-27", 3000)],
        [Top("China", "fractional", topShare), Top("United States", "fractional", 1.5), Top("China", "whole", 0.9), Top("United States", "whole", 1.6)],
        [new Leadership(ScienceRecord.HighlyCited, "China", 2023, leaders, Known)]);

    [Fact]
    public void C82_WithoutOutputOrCitation_CannotBeTested()
    {
        ScienceRecord science = Science([Output("China", 900)], [Top("China", "fractional", 1.1)], []);
        DateOnly later = PolicyMemo.Date.AddDays(1);

        Assert.Equal(Standing.NotTestableHere, StrengthVerdicts.C82(science with { Output = [] }).Now.Standing);
        Assert.Equal(Standing.NotTestableHere, StrengthVerdicts.C82(science with { TopCited = [Top("China", "whole", 1.1)] }).Now.Standing);
        Assert.Equal(Standing.NotTestableHere, StrengthVerdicts.C82(science with { Output = [Output("China", 900) with { KnownFrom = later }] }).AtMemo.Standing);
    }

    [Fact]
    public void RankOf_LeavesOutTheWorldAndUnions() => Assert.Equal(
        2, Science([Output("China", 700), Output("United States", 800), Output("World", 5000), Output("EU-27", 3000)], [], []).RankOf("China", 2020));

    [Fact]
    public void TopArticlesOf_IsTheShareOfArticlesCountedTheSameWay()
    {
        // 1.2 % of 500 articles by fractional count are 6; the whole count of 900 does not enter.
        ScienceRecord science = Science([Output("China", 900), Output("China", 500) with { Counting = "fractional" }], [Top("China", "fractional", 1.2)], []);

        Assert.Equal(6, science.TopArticlesOf("China", 2020)!.Value, 9);
    }

    [Fact]
    public void LeadersOf_TakesAwardsOnlyWhereTheyAreLaterThanPersons()
    {
        Leadership[] persons = [new(ScienceRecord.HighlyCited, "China", 2023, 17.9, Known)];
        Leadership[] awards = [new(ScienceRecord.Awards, "China", 2025, 200, new DateOnly(2025, 11, 30)), new(ScienceRecord.Awards, "World", 2025, 1000, new DateOnly(2025, 11, 30))];
        ScienceRecord science = Science([], [], [.. persons, .. awards]);

        Assert.Equal((17.9, 2023), science.KnownOn(PolicyMemo.Date).LeadersOf("China")!.Value);
        Assert.Equal((20.0, 2025), science.LeadersOf("China")!.Value);
    }

    [Fact]
    public void Joint_GivesOneNumberByTwoRoutes_AndItsShareOfAllArticles()
    {
        // 200 US international articles, 25 % of them with China, are 50; so are 40 % of China's 125. 50 of 500 are 10 %, 50 of 1,000 are 5 %.
        var coauthors = new Coauthorship(
            [new AuthoredArticles("all", "United States", 2021, 500, 200, Known), new AuthoredArticles("all", "China", 2021, 1000, 125, Known)],
            [new PartnerShares("China", 2021, 25, 40, Known), new PartnerShares("Spain", 2021, null, 30, Known), new PartnerShares("China", 2019, 25, null, Known)], []);

        Assert.Equal([new JointArticles(2021, 50, 50, 10, 5)], coauthors.Joint);
    }

    [Fact]
    public void C81_IsNeverSettled_ButStatesTheDifferenceOfTheTwoCounts()
    {
        ScienceRecord science = Science([], [Top("China", "whole", 1.28), Top("China", "fractional", 1.09), Top("United States", "whole", 1.66), Top("United States", "fractional", 1.41)], []);
        Verdict verdict = StrengthVerdicts.C81(science, new Coauthorship([], [], []));

        Assert.Equal(Standing.NotTestableHere, verdict.Now.Standing);
        Assert.Equal(0.19, verdict.Now.Measured!.Value, 9);
        Assert.Contains("0.25 more of the United States'", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    private static ScienceRecord Science(FieldOutput[] output, TopCitedShare[] cited, Leadership[] leaders) => new([.. output], [.. cited], [.. leaders], [], []);

    private static FieldOutput Output(string economy, double articles) => new("all", "whole", economy, 2020, articles, Known);

    private static TopCitedShare Top(string economy, string counting, double percent) => new("all", counting, economy, 2020, percent, Known);
}
