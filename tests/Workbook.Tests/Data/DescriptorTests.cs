using System.Text.Json.Nodes;
using Workbook.Data;
using Workbook.Recipes;

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

    [Theory]
    [InlineData("title", "\" \"", "'sources[0].title' has ' '; expected the title of the work")]
    [InlineData("path", "\"\"", "'sources[0].path' has ''; expected the address of the work")]
    [InlineData("authors", "\"IFR\"", "'sources[0].authors' has 'IFR'; expected a list")]
    [InlineData("authors", "[\"IFR; Quid\"]", "'sources[0].authors[0]' has 'IFR; Quid'; expected the name of one body or person, without a semicolon")]
    [InlineData("authors", "[\"\"]", "'sources[0].authors[0]' has ''; expected the name of one body or person, without a semicolon")]
    [InlineData("year", "\"2024\"", "'sources[0].year' has '2024'; expected a whole number from 0")]
    [InlineData("year", "24", "'sources[0].year' has 24; expected a year from 1900 to 9999")]
    [InlineData("publisher", "1", "'sources[0].publisher' has 1; expected text")]
    [InlineData("date", "\"July 2024\"", "'sources[0].date' has 'July 2024'; expected a day as 2024-09-18")]
    public void PropertyOfASource_ThatCannotBe_IsNamed(string property, string json, string message)
    {
        sample.Descriptor["sources"]![0]![property] = JsonNode.Parse(json);
        sample.WriteDescriptor(sample.Descriptor.ToJsonString());

        AssertMessage($"data/sample/datapackage.json: {message}. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void Citation_HasWhatItsSourceStates()
    {
        JsonNode source = sample.Descriptor["sources"]![0]!;
        (source["authors"], source["year"], source["publisher"], source["date"]) = (new JsonArray("A Bureau", "A Council"), 2023, "A Press", "2024-09-18");
        sample.Write(Sample.Table);

        Citation citation = Assert.Single(sample.Catalogue.Load("sample").Citations);

        Assert.Equal(("origin", "A Bureau; A Council", 2023, "A Press", "2024-09-18"), (citation.Name, citation.Authors, citation.Year, citation.Publisher, citation.Read));
        Assert.Equal(citation, Assert.Single(sample.Catalogue.Load("sample").Citations));
    }

    [Theory]
    [InlineData("limits", "{}", "'limits' has an object; expected a list")]
    [InlineData("limits", "[1]", "'limits[0]' has 1; expected text")]
    [InlineData("coverage", "7", "'coverage' has 7; expected text")]
    [InlineData("sources", "[null]", "'sources[0]' has null; expected an object")]
    [InlineData("sources", "\"x\"", "'sources' has 'x'; expected a list")]
    [InlineData("resources", "[]", "'resources' has an empty list; expected at least one table")]
    public void PropertyOfAnotherKind_IsNamed(string property, string json, string message)
    {
        sample.Descriptor[property] = JsonNode.Parse(json);
        sample.WriteDescriptor(sample.Descriptor.ToJsonString());

        AssertMessage($"data/sample/datapackage.json: {message}. Mend the descriptor of 'sample'.");
    }

    [Theory]
    [InlineData("bytes", "\"12\"", "'resources[0].bytes' has '12'; expected a whole number from 0")]
    [InlineData("bytes", "-1", "'resources[0].bytes' has -1; expected a whole number from 0")]
    [InlineData("bytes", "1e300", "'resources[0].bytes' has 1e300; expected a whole number from 0")]
    [InlineData("vintage", "\"2024-13\"", "'resources[0].vintage' has '2024-13'; expected year and month as 2024-09")]
    [InlineData("vintage", "202409", "'resources[0].vintage' has 202409; expected text")]
    [InlineData("knownFrom", "\"count\"", "'resources[0].knownFrom' has 'count'; expected the name of a column of type date")]
    [InlineData("knownFrom", "\"published\"", "'resources[0].knownFrom' has 'published'; expected the name of a column of type date")]
    [InlineData("path", "\"../../secret.csv\"", "'resources[0].path' has '../../secret.csv'; expected the name of a file in the dataset's folder")]
    [InlineData("path", "\"/etc/hostname\"", "'resources[0].path' has '/etc/hostname'; expected the name of a file in the dataset's folder")]
    [InlineData("path", "\"..\"", "'resources[0].path' has '..'; expected the name of a file in the dataset's folder")]
    [InlineData("hash", "\"sha256:x\"", "'resources[0].hash' has 'sha256:x'; expected 'sha256:' and the checksum, 64 digits and letters a to f")]
    public void PropertyOfATable_ThatCannotBe_IsNamed(string property, string json, string message)
    {
        sample.Resource[property] = JsonNode.Parse(json);
        sample.WriteDescriptor(sample.Descriptor.ToJsonString());

        AssertMessage($"data/sample/datapackage.json: {message}. Mend the descriptor of 'sample'.");
    }

    [Theory]
    [InlineData("primaryKey", "\"id\"", "'resources[0].schema.primaryKey' has 'id'; expected a list")]
    [InlineData("primaryKey", "[]", "'resources[0].schema.primaryKey' has an empty list; expected at least one column")]
    [InlineData("primaryKey", "[\"key\"]", "'resources[0].schema.primaryKey[0]' has 'key'; expected the name of a column")]
    [InlineData("fields", "[]", "'resources[0].schema.fields' has an empty list; expected at least one column")]
    public void Schema_ThatCannotBe_IsNamed(string property, string json, string message)
    {
        sample.Resource["schema"]![property] = JsonNode.Parse(json);
        sample.WriteDescriptor(sample.Descriptor.ToJsonString());

        AssertMessage($"data/sample/datapackage.json: {message}. Mend the descriptor of 'sample'.");
    }

    [Theory]
    [InlineData("required", "\"yes\"", "required' has 'yes'; expected true or false")]
    [InlineData("enum", "\"x\"", "enum' has 'x'; expected a list")]
    [InlineData("enum", "[{}]", "enum[0]' has an object; expected text")]
    [InlineData("minimum", "\"0\"", "minimum' has '0'; expected a number")]
    [InlineData("maximum", "1e999", "maximum' has 1e999; expected a number")]
    [InlineData("pattern", "1", "pattern' has 1; expected text")]
    [InlineData("pattern", "\"(\"", "pattern' has '('; expected a regular expression without look-around and back-references, which takes no longer than the text is long")]
    [InlineData("pattern", "\"a(?=b)\"", "pattern' has 'a(?=b)'; expected a regular expression without look-around and back-references, which takes no longer than the text is long")]
    public void Constraint_ThatCannotBe_IsNamed(string property, string json, string message)
    {
        sample.Resource["schema"]!["fields"]![0]!["constraints"] = new JsonObject { [property] = JsonNode.Parse(json) };
        sample.WriteDescriptor(sample.Descriptor.ToJsonString());

        AssertMessage($"data/sample/datapackage.json: 'resources[0].schema.fields[0].constraints.{message}. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void UnitThatIsANumber_IsNamed()
    {
        sample.Resource["schema"]!["fields"]![1]!["unit"] = 7;
        sample.WriteDescriptor(sample.Descriptor.ToJsonString());

        AssertMessage("data/sample/datapackage.json: 'resources[0].schema.fields[1].unit' has 7; expected text. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void TableListedTwice_IsNamed()
    {
        sample.Descriptor["resources"]!.AsArray().Add(sample.Resource.DeepClone());
        sample.WriteDescriptor(sample.Descriptor.ToJsonString());

        AssertMessage("data/sample/datapackage.json: 'resources[1].name' has 'sample'; expected each name once: a resource has this one already. Mend the descriptor of 'sample'.");
    }

    [Fact]
    public void PropertyThatStandsTwice_IsNamed()
    {
        sample.WriteDescriptor("{\"name\": \"sample\", \"name\": \"other\"}");

        AssertMessageContains("Duplicate property 'name'");
    }

    [Fact]
    public void DescriptorThatIsNotUtf8_NamesTheLine()
    {
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(sample.File)!, "datapackage.json"), [(byte)'{', (byte)'\n', (byte)'"', 0xE4, (byte)'"', (byte)'}']);

        AssertMessage("data/sample/datapackage.json, line 2: not valid UTF-8. Save the file as UTF-8 without a byte order mark.");
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

    private void AssertMessageContains(string expected) =>
        Assert.Contains(expected, Assert.Throws<DatasetException>(() => sample.Catalogue.Describe("sample")).Message, StringComparison.Ordinal);

    private void AssertMessage(string expected) =>
        Assert.Equal(expected, Assert.Throws<DatasetException>(() => sample.Catalogue.Describe("sample")).Message);
}
