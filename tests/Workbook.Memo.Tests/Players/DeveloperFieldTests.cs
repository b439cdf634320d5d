using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

public class DeveloperFieldTests
{
    [Fact]
    public void InYearTo_TheMemosDate_HoldsThatDayAndTheOneAYearAndADayBeforeNot()
    {
        DevelopedModel[] models =
        [
            Given.Model("China", "in", date: PolicyMemo.Date), Given.Model("China", "also in", date: new DateOnly(2023, 9, 19)),
            Given.Model("China", "before", date: new DateOnly(2023, 9, 18)), Given.Model("China", "after", date: Given.AfterMemo(1)),
        ];

        Assert.Equal(["in", "also in"], DeveloperField.InYearTo(PolicyMemo.Date, models, "China").Models.Select(model => model.Developers[0]));
    }

    [Fact]
    public void InYearTo_ModelOfSeveralCountries_CountsForNone() =>
        Assert.Empty(DeveloperField.InYearTo(PolicyMemo.Date, [Given.Model("multiple", "both")], "China").Models);

    [Fact]
    public void ComputeOf_JointModel_IsSharedInEqualParts()
    {
        IReadOnlyDictionary<string, double> compute = DeveloperField.ComputeOf([Given.Model("China", "a", 10), Given.Model("China", "a", 6) with { Developers = ["a", "b"] }]);

        Assert.Equal((13, 3), (compute["a"], compute["b"]));
    }

    [Fact]
    public void Appearances_JointModel_CountsOnceForEach()
    {
        IReadOnlyDictionary<string, int> appearances = DeveloperField.Appearances([Given.Model("China", "a"), Given.Model("China", "a") with { Developers = ["a", "b", "b"] }]);

        Assert.Equal((2, 1), (appearances["a"], appearances["b"]));
    }

    [Fact]
    public void From_TheMemosVintage_HasTheCountsThatANaiveCountGives()
    {
        ImmutableArray<DevelopedModel> models = DevelopedModel.From(Datasets.Load("ai-models", PolicyMemo.Date));

        Assert.Equal(59, DeveloperField.InYearTo(PolicyMemo.Date, models, "United States").Developers);
        Assert.Equal(39, DeveloperField.InYearTo(PolicyMemo.Date, models, "China").Developers);
    }
}
