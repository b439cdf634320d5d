using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Data;
using Workbook.Publishing.Tables;

namespace Workbook.Tests.Data;

/// <summary>Finding out what data there are, without opening a file.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly Sample sample = new();

    public SearchTests() => DisplayedTypes.Register();

    [Fact]
    public void List_HasEveryDataset_AndIsShownWhole()
    {
        Listing<DatasetEntry> list = Datasets.List();

        Assert.Equal(Datasets.Catalogue.Names, list.Select(entry => entry.Name));
        Assert.All(list, entry => Assert.Contains($">{entry.Name}</div></td>", list.ToDisplayString("text/html"), StringComparison.Ordinal));
        Assert.All(list, entry => Assert.Contains($"\n{entry.Name}  ", list.ToDisplayString("text/plain"), StringComparison.Ordinal));
        Assert.EndsWith($"{list.Count} datasets. Datasets.Describe(\"{list[0].Name}\") shows the columns of one.", list.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A DATASET FOR", null, null)]
    [InlineData("sample", null, null)]
    [InlineData("kind", "sample", "kind")]
    [InlineData("Score.", "sample", "score")]
    public void Find_SaysWhereTheWordsStand_CaseAside(string words, string? table, string? column)
    {
        DatasetMatch match = CatalogueSearch.Find(sample.Catalogue, words)[0];

        Assert.Equal(("sample", table, column), (match.Dataset, match.Table, match.Column));
    }

    [Fact]
    public void Find_PutsDatasetsOfThatNameFirst() => Assert.Equal("robots", Datasets.Find("robot")[0].Dataset);

    [Fact]
    public void Find_OfALongText_ShowsWhatStandsAroundTheWord()
    {
        sample.Descriptor["description"] = $"{string.Concat(Enumerable.Repeat("much else, ", 50))} and lithography at last.";
        sample.Write(Sample.Table);

        Assert.Matches("^… .{10,40} lithography at last.$", CatalogueSearch.Find(sample.Catalogue, "lithography")[0].Text);
    }

    [Fact]
    public void Find_OfNothing_IsASentenceWithTheNearestWord() => Assert.Equal(
        "No dataset speaks of 'scroe'. Did you mean 'Score'? Datasets.List() shows all there are.",
        CatalogueSearch.Find(sample.Catalogue, "scroe").ToDisplayString("text/plain"));

    [Fact]
    public void Describe_ShowsTypeUnitAndMeaningOfEachColumn_LimitsLicenceAndSources()
    {
        sample.Resource["schema"]!["fields"]![2]!["unit"] = "points";
        sample.Descriptor["limits"]!.AsArray().Add("Small & old.");
        sample.Write(Sample.Table);
        Workbook.Data.Package.DataPackage package = sample.Catalogue.Describe("sample");

        string text = package.ToDisplayString("text/plain"), html = package.ToDisplayString("text/html");

        Assert.Contains("\n  score (number, points): Score.\n  open (true or false): Open.\n  day (day): Day.\n", text, StringComparison.Ordinal);
        Assert.Contains("\nLicence: CC0-1.0\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nLimits\n  Small & old.\nSources\n  Example (2024) https://example.org/ (CC0-1.0)", text, StringComparison.Ordinal);
        Assert.Contains("score</div></td><td><div align=\"left\">number</div></td><td><div align=\"left\">points</div></td>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Limits</p><ul><li>Small &amp; old.</li></ul>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_OfATableWithVersions_ShowsItOnceAndNamesThem()
    {
        sample.Resource["vintage"] = "2024-10";
        System.Text.Json.Nodes.JsonNode earlier = sample.Resource.DeepClone();
        (earlier["name"], earlier["vintage"], earlier["table"]) = ("earlier", "2024-07", "sample");
        sample.Descriptor["resources"]!.AsArray().Add(earlier);
        sample.Write(Sample.Table);

        Assert.Single(sample.Catalogue.Describe("sample").ToString().Split('\n'), line => line == "Table sample, vintages 2024-10, 2024-07: Sample");
    }

    [Fact]
    public void Describe_OfAMistypedName_AsksForTheNearest() => Assert.StartsWith(
        "There is no dataset 'robot'. Did you mean 'robots'? The catalogue has: ", Assert.Throws<DatasetException>(() => Datasets.Describe("robot")).Message, StringComparison.Ordinal);

    public void Dispose() => sample.Dispose();
}
