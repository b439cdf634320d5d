using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Workbook.Report.Input;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>Markup planted in a dataset's title, the words of a claim, a figure's title, a cell of a table, the name of a parameter stays text in every form of a report.</summary>
public sealed class PlantedMarkupTests
{
    public static TheoryData<string> Planted => [.. PlantedMarkup.All];

    [Theory]
    [MemberData(nameof(Planted))]
    public void MarkupThatIsNotEscaped_IsFound(string planted) => Assert.NotEmpty(PlantedMarkup.Faults($"<p>{planted}</p>"));

    [Theory]
    [MemberData(nameof(Planted))]
    public void Pages_HaveItAsText(string planted)
    {
        MemoryOutput report = MemoryOutput.Of(Report(planted));

        Assert.All(Pages(report), page => Assert.Empty(PlantedMarkup.Faults(report.Text(page))));
        Assert.All(["01-page.html", "claims.html", "sources.html", "index.html"], page => Assert.Contains(planted, Words(report.Text(page)), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void OneFile_HasItAsText(string planted)
    {
        MemoryOutput file = new();
        SingleFile.Build(Report(planted), file);

        string page = Encoding.UTF8.GetString(Assert.Single(file.Files).Value);
        Assert.Empty(PlantedMarkup.Faults(page));
        Assert.Contains(planted, Words(page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void Brief_HasItAsText(string planted)
    {
        string page = Encoding.UTF8.GetString(Brief.Of(Report(planted))!);

        Assert.Empty(PlantedMarkup.Faults(page));
        Assert.Contains(planted, Words(page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void IndexOfVariants_HasItAsText(string planted)
    {
        MemoryOutput output = new();
        VariantsBuilder.Build(Report(planted), [new("later", [$"{planted} = 1"], Report(planted, standing: "supported") with { ChangedChoices = [$"{planted}: 1"] })], output);

        Assert.All(Pages(output), page => Assert.Empty(PlantedMarkup.Faults(output.Text(page))));
        Assert.Contains($"{planted}: 1", Words(output.Text("variants.html")), StringComparison.Ordinal);
        Assert.Contains($"{planted} = 1", JsonNode.Parse(output.Text("variants.json"))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void LinkedData_SaysItBack(string planted)
    {
        MemoryOutput report = MemoryOutput.Of(Report(planted));

        JsonElement graph = JsonElement.Parse(new HtmlParser().ParseDocument(report.Text("01-page.html")).QuerySelector("script[type='application/ld+json']")!.TextContent).GetProperty("@graph");
        JsonElement data = Assert.Single(graph.EnumerateArray(), node => node.GetProperty("@type").GetString() == "Dataset");
        Assert.Equal(planted, data.GetProperty("distribution")[0].GetProperty("name").GetString());
        Assert.Contains(JsonElement.Parse(report.Files["ro-crate-metadata.json"]).GetProperty("@graph").EnumerateArray(), entity => entity.TryGetProperty("name", out JsonElement name) && name.GetString() == planted);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void DownloadedTable_SaysItBack(string planted)
    {
        MemoryOutput report = MemoryOutput.Of(Report(planted));

        Assert.Equal($"name,value\n{(planted.Contains('"') ? $"\"{planted.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : planted)},1\n", report.Text("data/fig.csv"));
        JsonElement about = JsonElement.Parse(report.Files["data/fig.csv-metadata.json"]);
        Assert.Equal((planted, planted), (about.GetProperty("dc:title").GetString(), about.GetProperty("dc:source")[0].GetProperty("dc:title").GetString()));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void DownloadedPicture_HasItAsText(string planted)
    {
        var picture = XDocument.Parse(MemoryOutput.Of(Report(planted)).Text("figures/fig.svg"));

        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "image" or "a");
        Assert.DoesNotContain(picture.Descendants().SelectMany(element => element.Attributes()), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(planted, string.Concat(picture.DescendantNodes().OfType<XText>().Select(text => text.Value)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void ScriptsBesideAPage_HoldNoMarkup(string planted)
    {
        MemoryOutput report = MemoryOutput.Of(Report(planted));

        foreach (string file in report.Files.Keys.Where(file => file.EndsWith(".js", StringComparison.Ordinal) && (file.StartsWith("figures/", StringComparison.Ordinal) || file.StartsWith("answers/", StringComparison.Ordinal) || file == "assets/cards.js")))
        {
            Assert.DoesNotContain("<script", report.Text(file), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("</", report.Text(file), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Pages(MemoryOutput report) => report.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal));

    // What a reader can see or hear, with line ends and runs of spaces as a browser has them.
    private static string Words(string page)
    {
        AngleSharp.Dom.IDocument document = new HtmlParser().ParseDocument(page);
        return document.Body!.TextContent + string.Concat(document.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name is "aria-label" or "title").Select(attribute => attribute.Value));
    }

    private static ReportInput Report(string planted, string standing = "contradicted")
    {
        JsonObject source = new()
        {
            ["dataset"] = "robots", ["table"] = "stock", ["name"] = "ifr", ["title"] = planted, ["citation"] = planted, ["authors"] = planted.Replace(';', ','), ["publisher"] = planted,
            ["url"] = "https://example.org/", ["licence"] = "CC-BY-4.0", ["sha256"] = "00",
        };
        JsonObject figure = Figure("fig", [planted, 1]);
        JsonObject bundle = figure["outputs"]![0]!["data"]![MimeTypes.Figure]!.AsObject();
        (bundle["title"], bundle["caption"], bundle["alt"], bundle["notes"]) = (planted, planted, planted, planted);
        bundle["sources"] = new JsonArray(source.DeepClone());
        bundle["plotly"] = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "scatter", ["mode"] = "lines", ["name"] = planted, ["x"] = new JsonArray(1, 2), ["y"] = new JsonArray(1, 2), ["hovertext"] = new JsonArray(planted, planted) }),
            ["layout"] = new JsonObject { ["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = planted } } },
        };
        JsonObject parameters = Showing("text/plain", planted);
        (parameters["source"], parameters["metadata"]) = ($"// {planted}\nvar premise = 1;", new JsonObject { ["tags"] = new JsonArray("injected-parameters") });
        JsonObject question = Showing(MimeTypes.WhatIf, new JsonObject
        {
            ["id"] = "ask", ["question"] = planted, ["answers"] = new JsonArray(planted),
            ["settings"] = new JsonArray(new JsonObject { ["name"] = "setting", ["label"] = planted, ["values"] = new JsonArray(planted), ["start"] = planted }),
        });
        return ReportOf(Of(
            "01-page", Markdown("# Page"), Tagged($"## What holds\n\nOne thing.\n\n| claim | The memo said | Then |\n|---|---|---|\n| [C01](01-page.ipynb#fig) | it | {planted} |", "findings"),
            parameters, figure, question, Showing(MimeTypes.Verdict, Verdict("C01", standing, source)))) with
        {
            Ledger = [new("C01", planted, planted, planted)],
            Tested = new(planted, planted, planted, new(2024, 9, 18), "https://example.org/memo"),
            Imprint = new(planted, [planted], "1.2", new(2026, 11, 27), "MIT", null, planted),
        };
    }
}
