using Workbook.Data;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests;

public sealed class ModelVintageTests
{
    [Fact]
    public void All_AreTheVintagesOfTheDatasetWithTheirLastDays() =>
        Assert.Equal(
            // The list of large models, which fills that of March 2026, goes on to February.
            ModelVintage.All.Select(vintage => (vintage.Month, vintage.Month == "2026-03" ? new DateOnly(2026, 2, 19) : vintage.LastDay)),
            Datasets.Catalogue.Describe("ai-models").Resources.Select(resource =>
                (resource.Vintage!.Value.ToString(), Datasets.Catalogue.LoadResource(Datasets.Catalogue.Describe("ai-models"), resource).Days("publication_date").Max()!.Value)));

    [Fact]
    public void Default_IsTheLatestThatAdmitsModelsOfEveryKind() => Assert.Equal(("2026-03", false), (ModelVintage.Default.Month, ModelVintage.Default.OnlyNotable));

    [Theory]
    [InlineData("2024-09", "2024-08-01", 2023)]
    [InlineData("2025-06", "2025-05-01", 2024)]
    [InlineData("2026-03", "2025-12-01", 2025)]
    [InlineData("2026-07", "2026-06-01", 2025)]
    public void LastWholeMonth_AndYear_AreThoseBeforeTheListWasCut(string month, string first, int year) =>
        Assert.Equal((VerdictTesting.Day(first), year), (ModelVintage.Named(month).LastWholeMonth, ModelVintage.Named(month).LastWholeYear));

    [Theory]
    [InlineData("2024-09-18", "2024-09")]
    [InlineData("2025-05-31", "2025-03")]
    [InlineData("2025-06-01", "2025-06")]
    public void PublicOn_ADay_IsTheLatestThatHadBegunToAppear(string day, string month) => Assert.Equal(month, ModelVintage.PublicOn(VerdictTesting.Day(day)).Month);

    [Fact]
    public void Named_AnotherMonth_NamesThoseThereAre() =>
        Assert.Equal(
            "No vintage '2023-01' of ai-models; there are 2024-09, 2025-03, 2025-06, 2025-11, 2026-03, 2026-07. (Parameter 'month')",
            Assert.Throws<ArgumentException>(() => ModelVintage.Named("2023-01")).Message);

    [Fact]
    public void NamedOrEvery_EachWord_IsAVintageOrAllOfThem() =>
        Assert.Equal([null, .. ModelVintage.All], ModelVintage.NamesOrEvery.Select(ModelVintage.NamedOrEvery));

    // Read from the upstream files by hand: the largest run of China by developers of which none sits in the United States.
    [Theory]
    [InlineData("2024-09", "GLM-4 (0116)", 1.2e25)]
    [InlineData("2025-03", "GLM-4-Plus", 3.6e25)]
    [InlineData("2025-06", "GLM-4-Plus", 3.6e25)]
    [InlineData("2025-11", "Doubao-pro", 2.505e25)]
    [InlineData("2026-03", "Doubao-pro", 2.505e25)]
    [InlineData("2026-07", "Doubao-pro", 2.505e25)]
    public void LargestRun_OfChina_IsAMatterOfTheVintage(string month, string model, double flop)
    {
        ScoredRun largest = Largest(month, "China", "United States");

        Assert.Equal(model, largest.Name);
        Assert.Equal(1, largest.Flop / flop, 6);
    }

    [Theory]
    [InlineData("2025-03", "Grok-3", 4.64e26)]
    [InlineData("2026-03", "Grok 4", 5e26)]
    public void LargestRun_OfTheUnitedStates_GrewWithTheList(string month, string model, double flop)
    {
        ScoredRun largest = Largest(month, "United States", "China");

        Assert.Equal(model, largest.Name);
        Assert.Equal(1, largest.Flop / flop, 6);
    }

    private static ScoredRun Largest(string month, string country, string other) =>
        Lenses.Compute(Datasets.Catalogue, ModelVintage.Named(month)).Of(country, other).MaxBy(model => model.Score) is { } found
            ? new ScoredRun(found.Name, found.Score)
            : throw new InvalidOperationException("The vintage has no run.");

    private sealed record ScoredRun(string Name, double Flop);
}
