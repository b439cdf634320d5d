using System.Text.Json.Nodes;
using Workbook.Data;

namespace Workbook.Tests.Data;

/// <summary>Which table, which vintage, which rows a call to load gives, and what it says when there is none.</summary>
public sealed class ChoiceTests : IDisposable
{
    private static readonly DateOnly MemoDay = new(2024, 9, 18);

    private readonly Sample sample = new();

    [Fact]
    public void UnknownDataset_ListsTheOnesThereAre() =>
        AssertMessage("There is no dataset 'samples'. Did you mean 'sample'? The catalogue has: sample.", () => sample.Catalogue.Load("samples"));

    [Fact]
    public void UnknownTable_ListsTheOnesThereAre() =>
        AssertMessage("Dataset 'sample' has no table 'other'. It has: sample.", () => sample.Catalogue.Load("sample", table: "other"));

    [Fact]
    public void SeveralTables_MustBeNamed_UnlessOneBearsTheDatasetsName()
    {
        AddResource("more");
        Assert.Equal("sample", sample.Catalogue.Load("sample").Resource.Table);

        sample.Resource["name"] = "first";
        sample.Write(Sample.Table);
        AssertMessage("Dataset 'sample' has several tables: name one of first, more in `table:`.", () => sample.Catalogue.Load("sample"));
    }

    [Fact]
    public void AsOf_TakesTheLatestVintageBegunByThen()
    {
        sample.Resource["vintage"] = "2024-07";
        AddResource("later").AsObject()["vintage"] = "2024-10";
        sample.Descriptor["resources"]![1]!["table"] = "sample";
        sample.Write(Sample.Table);

        Assert.Equal("2024-07", sample.Catalogue.Load("sample", MemoDay).Resource.Vintage.ToString());
        Assert.Equal("2024-10", sample.Catalogue.Load("sample").Resource.Vintage.ToString());
        AssertMessage(
            "Dataset 'sample', table 'sample': no version was public on 2024-06-30. It has: vintage 2024-07, vintage 2024-10. "
            + "Load it without `asOf:` and say so where hindsight is meant.",
            () => sample.Catalogue.Load("sample", new DateOnly(2024, 6, 30)));
    }

    [Fact]
    public void AsOf_LeavesOutRowsKnownLater_AndRowsWithoutADay()
    {
        sample.Resource["knownFrom"] = "day";
        sample.Write(Sample.Table);

        Assert.Equal(["a"], sample.Catalogue.Load("sample", MemoDay).Texts("id"));
        Assert.Equal(["a", "b", "c"], sample.Catalogue.Load("sample").Texts("id"));
    }

    [Fact]
    public void AsOf_OfATableWithoutAnyDate_IsAnErrorRatherThanHindsight() => AssertMessage(
        "Dataset 'sample', table 'sample': no version was public on 2024-09-18. It has: one version without a date of publication. "
        + "Load it without `asOf:` and say so where hindsight is meant.",
        () => sample.Catalogue.Load("sample", MemoDay));

    [Fact]
    public void Find_OutsideARepository_SaysWhatARepositoryHas()
    {
        string outside = Directory.CreateTempSubdirectory("workbook-outside-").FullName;
        AssertMessage(
            $"No data folder found: neither '{outside}' nor a folder above it holds both 'global.json' and 'data'. Run inside the repository, or set WORKBOOK_ROOT to it.",
            () => Catalogue.Find(outside));
        Directory.Delete(outside);
    }

    public void Dispose() => sample.Dispose();

    private static void AssertMessage(string expected, Action act) => Assert.Equal(expected, Assert.Throws<DatasetException>(act).Message);

    private JsonNode AddResource(string name)
    {
        JsonNode copy = sample.Resource.DeepClone();
        copy["name"] = name;
        sample.Descriptor["resources"]!.AsArray().Add(copy);
        sample.Write(Sample.Table);
        return copy;
    }
}
