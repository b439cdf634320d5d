using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Tests.Data;

/// <summary>A descriptor that cannot be used says which property is at fault.</summary>
public sealed class DescriptorTests : IDisposable
{
    private readonly Sample sample = new();

    [Fact]
    public void NotJson_NamesTheLine()
    {
        sample.WriteDescriptor("{\n  \"name\": \"sample\",,\n}");

        AssertMessage("data/sample/datapackage.json, line 2: not valid JSON. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void MissingProperty()
    {
        sample.Descriptor.AsObject().Remove("limits");
        sample.Write(Sample.Table);

        AssertMessage("data/sample/datapackage.json: 'limits' has nothing; expected a value. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void NameOtherThanTheFolders()
    {
        sample.Descriptor["name"] = "simple";
        sample.Write(Sample.Table);

        AssertMessage("data/sample/datapackage.json: 'name' has 'simple'; expected the folder's name 'sample'. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void FieldTypeThatTheCatalogueDoesNotKnow()
    {
        sample.Resource["schema"]!["fields"]![0]!["type"] = "geopoint";
        sample.Write(Sample.Table);

        AssertMessage(
            "data/sample/datapackage.json: 'fields.type' has 'geopoint'; expected string, number, integer, year, boolean or date. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void UseOfASource_IsOneOfTwo()
    {
        sample.Descriptor["sources"]![0]!["use"] = "some";
        sample.Write(Sample.Table);

        AssertMessage("data/sample/datapackage.json: 'sources.use' has 'some'; expected 'table' or 'single figures'. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void Licence_ThatDoesNotAllowIt_IsOneProblemForEachBreach()
    {
        sample.Descriptor["licenses"]![0]!["name"] = "CC-BY-NC-4.0";
        sample.Descriptor["sources"]![0]!["licence"] = "unknown";
        sample.Resource["sources"]!.AsArray().Add("stranger");
        sample.Write(Sample.Table);

        Assert.Equal(
            [
                "data/sample: offered under 'CC-BY-NC-4.0', which is not one of "
                + "Apache-2.0, CC-BY-3.0, CC-BY-3.0-IGO, CC-BY-4.0, CC0-1.0, MIT, MPL-2.0, PDDL-1.0, US-Government-Work.",
                "data/sample: source 'origin' is under 'unknown', so no table may be taken from it. "
                + "Take single figures, each with its address in the row, and set its \"use\" to \"single figures\".",
                "data/sample: table 'sample' names the source 'stranger', which is not described. Add it to \"sources\".",
            ],
            LicenceGate.Problems(sample.Catalogue.Describe("sample")));
    }

    [Fact]
    public void Licence_SingleFiguresWithoutAnAddressInTheRow()
    {
        sample.Descriptor["sources"]![0]!["use"] = "single figures";
        sample.Write(Sample.Table);

        Assert.Equal(
            ["data/sample: table 'sample' takes single figures from 'origin' but has no column 'source_url'. Cite each figure by its address."],
            LicenceGate.Problems(sample.Catalogue.Describe("sample")));
    }

    [Fact]
    public void Licence_TableWithoutASource()
    {
        sample.Resource["sources"]!.AsArray().Clear();
        sample.Write(Sample.Table);

        Assert.Equal(
            ["data/sample: table 'sample' names no source. List the names of its sources under \"sources\"."],
            LicenceGate.Problems(sample.Catalogue.Describe("sample")));
    }

    public void Dispose() => sample.Dispose();

    private void AssertMessage(string expected) =>
        Assert.Equal(expected, Assert.Throws<DatasetException>(() => sample.Catalogue.Describe("sample")).Message);
}
