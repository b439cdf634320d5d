using System.Text.Json.Nodes;
using Workbook.Report.Input;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>What notebooks publish is read from whatever host wrote it, and an error names the field, what stands there and what should.</summary>
public sealed class BundleTests
{
    [Fact]
    public void Bundle_ThatAHostWroteAsOneText_IsReadAsTheObjectIs()
    {
        JsonObject fact = Facts(Value(18.25));
        string whole = Build(Of("02-gap", Showing(MimeTypes.Facts, fact.DeepClone()))).Text("02-gap.html");

        Assert.Equal(whole, Build(Of("02-gap", Showing(MimeTypes.Facts, fact.ToJsonString()))).Text("02-gap.html"));
    }

    [Fact]
    public void Lines_ThatAHostWroteOneByOne_AreReadAsOneText()
    {
        string whole = Build(Of("02-gap", Printing(("stdout", "one\ntwo\n"), ("stderr", "three\n")))).Text("02-gap.html");

        Assert.Equal(whole, Build(Of("02-gap", Printing(("stdout", "one\n"), ("stdout", "two\n"), ("stderr", "three\n")))).Text("02-gap.html"));
    }

    [Fact]
    public void Text_ThatIsNoJson_IsRefusedNamingTheMimeType()
    {
        ReportException error = Assert.Throws<ReportException>(() => Build(Of("02-gap", Showing(MimeTypes.Facts, "{\"facts\": "))));

        Assert.StartsWith(
            "02-gap, cell 1: the output.data has under \"application/vnd.workbook.facts+json\" a text that is not JSON: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Expected an object, or its JSON as one text.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value", "18.0")]
    [InlineData("value", "1.8e1")]
    [InlineData("n", "7.0")]
    public void Number_ThatAHostWroteAnew_MakesTheSameFiles(string field, string written)
    {
        JsonObject fact = Value(18);
        fact["n"] = 7;
        IReadOnlyDictionary<string, byte[]> first = Build(Of("02-gap", Showing(MimeTypes.Facts, Facts(fact.DeepClone())))).Files;
        fact[field] = JsonNode.Parse(written);
        IReadOnlyDictionary<string, byte[]> second = Build(Of("02-gap", Showing(MimeTypes.Facts, Facts(fact)))).Files;

        Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), file.Key));
    }

    [Fact]
    public void Standing_OfNoKnownName_IsRefusedWithTheNames() => Assert.Equal(
        "02-gap, cell 1: the verdict has \"maybe\" in field \"atMemo.standing\". Expected one of supported, supported-under-stated-reading, contradicted, "
        + "overtaken-by-events, open, not-testable-here. Display the object through the library's formatters, which write every field.",
        Refusal(MimeTypes.Verdict, Verdict("C18", "maybe")));

    [Fact]
    public void Field_MissingInsideAList_IsNamedWithItsPlace()
    {
        JsonObject second = Value(2);
        second.Remove("label");

        Assert.StartsWith(
            "02-gap, cell 1: the list of facts has no field \"facts[1].label\". Expected a text that is not empty.",
            Refusal(MimeTypes.Facts, Facts(Value(1), second)), StringComparison.Ordinal);
    }

    [Fact]
    public void Field_ThatIsNullWhereAValueMustBe_IsNamed()
    {
        JsonObject fact = Value(1);
        fact["unit"] = null;

        Assert.StartsWith(
            "02-gap, cell 1: the list of facts has null in field \"facts[0].unit\". Expected a text.", Refusal(MimeTypes.Facts, Facts(fact)), StringComparison.Ordinal);
    }

    [Fact]
    public void Number_WrittenAsText_IsRefusedWithTheText() => Assert.StartsWith(
        "02-gap, cell 1: the list of facts has \"18.2\" in field \"facts[0].value\". Expected a number.",
        Refusal(MimeTypes.Facts, Facts(Value("18.2"))), StringComparison.Ordinal);

    [Fact]
    public void List_InPlaceOfTheObject_IsRefused() => Assert.StartsWith(
        "02-gap, cell 1: the list of facts is a list. Expected an object.", Refusal(MimeTypes.Facts, new JsonArray(Value(1))), StringComparison.Ordinal);

    private static string Refusal(string mimeType, JsonNode content) =>
        Assert.Throws<ReportException>(() => Build(Of("02-gap", Showing(mimeType, content)))).Message;

    private static JsonObject Facts(params JsonNode[] facts) => new() { ["facts"] = new JsonArray([.. facts]) };

    private static JsonObject Value(JsonNode value) =>
        new() { ["id"] = "gap", ["label"] = "Lag", ["value"] = value, ["unit"] = "months", ["format"] = "0.0", ["sources"] = new JsonArray() };

    private static JsonObject Printing(params (string Stream, string Text)[] written) => new()
    {
        ["cell_type"] = "code",
        ["metadata"] = new JsonObject(),
        ["source"] = "print",
        ["outputs"] = new JsonArray([.. written.Select(one => new JsonObject { ["output_type"] = "stream", ["name"] = one.Stream, ["text"] = one.Text })]),
    };
}
