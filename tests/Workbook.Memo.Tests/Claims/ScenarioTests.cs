using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Claims;
using Workbook.Memo.Judging;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Claims;

/// <summary>What a changed premise moves; the committed tables stay as they are.</summary>
[Trait("Takes", "Time")]
public sealed class ScenarioTests
{
    private static readonly Catalogue Committed = Datasets.Catalogue;

    [Fact]
    public void ScenarioWithoutChanges_MovesNothing()
    {
        Listing<ClaimMove> moves = new Scenario(Committed).Claims().Diff();

        Assert.Empty(moves);
        Assert.Equal("Nothing changed: none of 87 verdicts flips.", moves.ToString());
    }

    [Fact]
    public void ChangedCell_MovesTheVerdictsThatRestOnIt_WithStandingsBeforeAndAfter()
    {
        // 13 per cent more than the 156,000 of 2017 are 176,280.
        Listing<ClaimMove> moves = new Scenario(Committed).With("robots", robots => robots.Change("installations", 176_280, "iso3=CHN", "year=2022"), table: "installations")
            .Claims().Diff();

        ClaimMove move = Assert.Single(moves, candidate => candidate.Claim == "C68");
        Assert.True(move.Flips);
        Assert.Equal("contradicted → supported", move.Now);
        Assert.DoesNotContain(moves, candidate => candidate.Claim == "C08");
    }

    [Theory]
    [InlineData("figure.about", 5, "figure.about = 5, as it is: none of 87 verdicts flips.")]
    [InlineData("players.much-larger", 1.4, "players.much-larger = 1.4 instead of 1.5: none of 87 verdicts flips.")]
    [InlineData("robots.growth.first", 2018, "robots.growth.first = 2018 instead of 2017: none of 87 verdicts flips; 2 more keep their verdicts, and only their numbers move.")]
    [InlineData("models.list", "2026-07", "models.list = 2026-07 instead of 2026-03: 2 of 87 verdicts flip; 1 more keeps its verdict, and only its number moves.")]
    [InlineData("stress.match", "area", "stress.match = area instead of named: 2 of 87 verdicts flip.")]
    public void TheListSaysHowManyFlip_AndOfTheOthersWhatMoves(string choice, object value, string expected) =>
        Assert.Equal(expected, new Scenario(Committed).Set(choice, value).Claims().Diff().ToString());

    // What exercises of the notebooks ask for, their keys being typed because a search takes long: on this side none flips, on that one some do.
    [Theory]
    [InlineData("selfreliance.share", 90, 91)]
    [InlineData("gap.high", 19, 18)]
    [InlineData("players.much-larger", 1.4, 1.3)]
    [InlineData("chips.lag", 81, 80)]
    [InlineData("rules.fall", 81, 82)]
    [InlineData("figure.about", 4, 3)]
    [InlineData("rise.national", 12, 11)]
    [InlineData("robots.priority.share", 58, 59)]
    public void ThresholdThatAnExerciseAsksFor_IsWhereAVerdictFlips(string choice, double holds, double flips) =>
        Assert.Equal((false, true), (Flipping(choice, holds).Any(), Flipping(choice, flips).Any()));

    [Fact]
    public void ClaimsThatFlipWhenAWordIsMatchedByItsArea_AreThoseThatAnExerciseAsksFor() => Assert.Equal(["C72", "C73"], Flipping("stress.match", "area").Select(move => move.Claim));

    [Theory]
    [InlineData("智能制造", true)]
    [InlineData("智能工厂", true)]
    [InlineData("智能制造 智能工厂 工业互联网 工业软件", false)]
    public void WordsThatAnExerciseOffers_FlipTheVerdictAtTheMemo_OrNot(string words, bool flips) =>
        Assert.Equal(flips, Flipping("factory.words", words).Any(move => move.Claim == "C60" && move.AtMemo.Contains('→', StringComparison.Ordinal)));

    [Fact]
    public void ListThatFlipsTheMostVerdicts_IsTheOneThatAnExerciseAsksFor()
    {
        string[] lists = ["2024-09", "2025-03", "2025-06", "2025-11", "2026-07"];

        int[] flips = [.. lists.Select(list => Flipping("models.list", list).Count())];

        Assert.Equal(["2025-06"], lists.Where((_, i) => flips[i] == flips.Max()));
    }

    private static IEnumerable<ClaimMove> Flipping(string choice, object value) => new Scenario(Committed).Set(choice, value).Claims().Diff().Where(move => move.Flips);

    [Fact]
    public void ChangedChoice_IsNamedWithItsOldValue()
    {
        Scenario scenario = new Scenario(Committed).Set("robots.growth.first", 2018);

        Assert.Equal(["robots.growth.first = 2018 instead of 2017"], scenario.Changes);
    }

    [Fact]
    public void ChangedChoice_MovesOnlyTheClaimsThatItBearsOn()
    {
        IEnumerable<string> moved = new Scenario(Committed).Set("robots.growth.first", 2018).Claims().Diff().Select(move => move.Claim);

        Assert.Equal(["C68", "C69"], moved);
    }

    // A scenario of choices judges no other claims again.
    [Fact]
    public void EveryClaimThatAChoiceMoves_IsNamedBesideIt()
    {
        ImmutableDictionary<string, Verdict> before = Ledger.Judge(Committed).ToImmutableDictionary(verdict => verdict.Claim);

        Assert.All(VerdictRules.Choices(Committed).Where(row => row.Choice.Alternatives.Length > 0), row => Assert.Equal([], Ledger
            .Judge(new Scenario(Committed).Set(row.ChoiceId, row.Choice.Alternatives[0]).Catalogue, claim => !row.Concerns(claim))
            .Where(after => ClaimMove.HasMoved(before[after.Claim], after)).Select(after => $"{row.ChoiceId}: {after.Claim}")));
    }

    [Fact]
    public void UnknownChoice_IsRefusedWithTheNearestName() => Assert.Contains(
        "There is no choice 'robots.growth.frst'. Did you mean 'robots.growth.first'?",
        Assert.Throws<DatasetException>(() => new Scenario(Committed).Set("robots.growth.frst", 2018)).Message, StringComparison.Ordinal);

    [Fact]
    public void ChoiceBetweenWords_MadeByAnother_IsRefusedWithTheNearestAndAll() => Assert.Equal(
        "stress.match cannot be 'areas'. Did you mean 'area'? Expected one of: named, area. Another is first added to its alternatives in data/verdict-rules/choices.csv.",
        Assert.Throws<DatasetException>(() => new Scenario(Committed).Set("stress.match", "areas")).Message);

    [Theory]
    [InlineData("stress.match", "area")]
    [InlineData("gap.yardstick", "gpqa-diamond")]
    [InlineData("goal.words", "创新")]
    [InlineData("gap.low", 3)]
    public void AnAlternative_AndWhateverIsNoChoiceBetweenWords_IsTaken(string choice, object value) =>
        Assert.StartsWith($"{choice} = {value} instead of ", Assert.Single(new Scenario(Committed).Set(choice, value).Changes), StringComparison.Ordinal);

    [Fact]
    public void TableFromAFile_ReplacesTheTableThatTheFileIsNamedAfter()
    {
        using var folder = new Testing.TemporaryFolder();
        string committed = File.ReadAllText(Path.Combine(Committed.FolderOf("robots"), "installations.csv"));
        string file = folder.Write("robots.installations.csv", committed.Replace("owid-rounded,CHN,China,2017,2024,156000", "owid-rounded,CHN,China,2017,2024,256000", StringComparison.Ordinal));

        Scenario scenario = new Scenario(Committed).With(file);

        Assert.Equal(256_000, scenario.Catalogue.Load("robots", table: "installations").Where("series", "owid-rounded").Where("iso3", "CHN").Where("year", 2017).Numbers("installations").Single());
    }

    [Fact]
    public void Scenario_LeavesTheOneItCameFromAlone()
    {
        var first = new Scenario(Committed);

        first.Set("robots.growth.first", 2018);

        Assert.Equal("2017", Choices.From(first.Catalogue).Text("robots.growth.first"));
    }
}
