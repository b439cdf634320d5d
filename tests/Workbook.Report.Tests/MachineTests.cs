using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Workbook.Report.Input;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>What machines read of a report: schema.org, Open Graph, sitemap, RO-Crate.</summary>
public sealed class MachineTests
{
    private const string Address = "https://example.org/memo/";

    // Of schema.org's vocabulary what each type may have here.
    private static readonly Dictionary<string, string[]> Vocabulary = new()
    {
        ["Report"] = ["url", "headline", "name", "description", "inLanguage", "isAccessibleForFree", "license", "author", "publisher", "version", "datePublished", "isBasedOn", "hasPart", "isPartOf"],
        ["Dataset"] = ["name", "description", "license", "isBasedOn", "distribution"],
        ["CreativeWork"] = ["name", "url", "author", "publisher", "datePublished", "license"],
        ["DataDownload"] = ["name", "encodingFormat", "contentUrl"],
        ["Person"] = ["name"],
        ["Organization"] = ["name"],
    };

    [Theory]
    [InlineData("index.html")]
    [InlineData("01-page.html")]
    [InlineData("claims.html")]
    [InlineData("cite.html")]
    public void EveryPage_IsAReportInTheWordsOfSchemaOrg(string page)
    {
        MemoryOutput report = MemoryOutput.Of(Input);

        JsonElement[] graph = Graph(report.Text(page));

        Assert.Equal(("Report", page, "1.2", "2026-11-27"), (Text(graph[0], "@type"), Text(graph[0], "@id"), Text(graph[0], "version"), Text(graph[0], "datePublished")));
        Assert.Equal(["Person", "Organization"], graph[0].GetProperty("author").EnumerateArray().Select(author => Text(author, "@type")));
        Assert.All(graph, SpeaksTheVocabulary);
    }

    [Fact]
    public void TheFiguresOfAPage_AreADatasetWithADownloadEach()
    {
        MemoryOutput report = MemoryOutput.Of(Input);

        JsonElement data = Assert.Single(Graph(report.Text("01-page.html")), node => Text(node, "@type") == "Dataset");

        Assert.Equal("Data of the figures in “01-page”", Text(data, "name"));
        JsonElement download = Assert.Single(data.GetProperty("distribution").EnumerateArray());
        Assert.Equal(("Title", "text/csv"), (Text(download, "name"), Text(download, "encodingFormat")));
        Assert.Contains(Text(download, "contentUrl"), report.Files.Keys);
    }

    [Fact]
    public void TheSources_AreWorksWithWhatTheyState()
    {
        JsonElement work = Assert.Single(Graph(MemoryOutput.Of(Cited).Text("sources.html")), node => Text(node, "@type") == "CreativeWork");

        SpeaksTheVocabulary(work);
        Assert.Equal(("sources.html#robots-ifr", "Robots", "https://example.org/robots", "2025"), (Text(work, "@id"), Text(work, "name"), Text(work, "url"), Text(work, "datePublished")));
        Assert.Equal(["IFR", "Quid"], work.GetProperty("author").EnumerateArray().Select(author => Text(author, "name")));
        Assert.Equal("Our World in Data", Text(work.GetProperty("publisher"), "name"));
    }

    [Fact]
    public void TheSourcesInACrate_HaveWhatTheyState()
    {
        Dictionary<string, JsonElement> entities = JsonElement.Parse(MemoryOutput.Of(Cited).Files["ro-crate-metadata.json"]).GetProperty("@graph").EnumerateArray().ToDictionary(entity => Text(entity, "@id"));

        JsonElement source = entities["https://example.org/robots"];
        Assert.Equal(["IFR", "Quid"], source.GetProperty("author").EnumerateArray().Select(author => Text(entities[Text(author, "@id")], "name")));
        Assert.Equal("Our World in Data", Text(entities[Text(source.GetProperty("publisher"), "@id")], "name"));
        Assert.Equal("2025", Text(source, "datePublished"));
    }

    [Fact]
    public void TwoWorksAtOneAddress_AreTwoInACrate()
    {
        JsonObject Work(string table) => new()
        {
            ["dataset"] = "models", ["table"] = table, ["title"] = $"Models of {table}", ["citation"] = "Epoch.", ["url"] = "https://example.org/models", ["licence"] = "CC-BY-4.0", ["sha256"] = "00",
        };
        ReportInput input = Input with { Notebooks = [Of("01-page", Showing(MimeTypes.Verdict, Verdict("C65", "open", Work("june"), Work("july"))))] };

        IEnumerable<(string Id, string Name)> works = JsonElement.Parse(MemoryOutput.Of(input).Files["ro-crate-metadata.json"]).GetProperty("@graph").EnumerateArray()
            .Where(entity => Text(entity, "@id").StartsWith("https://example.org/models", StringComparison.Ordinal)).Select(entity => (Text(entity, "@id"), Text(entity, "name")));

        Assert.Equal([("https://example.org/models", "Models of june"), ("https://example.org/models#models/july", "Models of july")], works.Order());
    }

    [Fact]
    public void TheFirstPage_NamesItsPartsAndTheDocumentThatItTests()
    {
        JsonElement report = Graph(MemoryOutput.Of(Input).Text("index.html"))[0];

        Assert.Equal(["01-page.html"], report.GetProperty("hasPart").EnumerateArray().Select(part => Text(part, "@id")));
        Assert.Equal("https://example.org/tested", Text(report.GetProperty("isBasedOn"), "url"));
    }

    [Fact]
    public void WithoutAnAddress_NothingClaimsOne()
    {
        MemoryOutput report = MemoryOutput.Of(Input);
        IDocument page = new HtmlParser().ParseDocument(report.Text("01-page.html"));

        Assert.Equal("01-page", Property(page, "title"));
        Assert.Null(Property(page, "url"));
        Assert.Null(Property(page, "image"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.DoesNotContain("sitemap.xml", report.Files.Keys);
    }

    [Fact]
    public void WithAnAddress_PagesHaveAbsoluteOnes()
    {
        IDocument page = new HtmlParser().ParseDocument(MemoryOutput.Of(Input with { SiteAddress = Address, HasCards = true }).Text("01-page.html"));

        Assert.Equal(Address + "01-page.html", Property(page, "url"));
        Assert.Equal(Address + "01-page.html", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(Address + "cards/01-page.png", Property(page, "image"));
    }

    [Fact]
    public void Cards_AreThosePicturesThatThePagesName()
    {
        ReportInput input = Input with { SiteAddress = Address, HasCards = true };
        MemoryOutput report = MemoryOutput.Of(input);
        IEnumerable<string> named = report.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal))
            .Select(file => Property(new HtmlParser().ParseDocument(report.Text(file)), "image")!.Replace(Address, "", StringComparison.Ordinal));

        Assert.Subset(SiteCards.Of(input).Keys.ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Sitemap_NamesEveryPage()
    {
        MemoryOutput report = MemoryOutput.Of(Input with { SiteAddress = Address });

        IEnumerable<string> named = XDocument.Parse(report.Text("sitemap.xml")).Root!.Elements().Select(url => url.Elements().Single().Value);

        Assert.Equal(report.Files.Keys.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(file => Address + file), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Crate_KeepsTheRulesOfRoCrate11()
    {
        MemoryOutput report = MemoryOutput.Of(Input);

        JsonElement crate = JsonElement.Parse(report.Files["ro-crate-metadata.json"]);
        Dictionary<string, JsonElement> entities = crate.GetProperty("@graph").EnumerateArray().ToDictionary(entity => Text(entity, "@id"));

        Assert.Equal("https://w3id.org/ro/crate/1.1/context", Text(crate, "@context"));
        JsonElement descriptor = entities["ro-crate-metadata.json"], root = entities["./"];
        Assert.Equal(("CreativeWork", "./", "https://w3id.org/ro/crate/1.1"), (Text(descriptor, "@type"), Text(descriptor.GetProperty("about"), "@id"), Text(descriptor.GetProperty("conformsTo"), "@id")));
        Assert.Equal(("Dataset", "2026-11-27"), (Text(root, "@type"), Text(root, "datePublished")));
        Assert.All(["name", "description", "license"], member => Assert.True(root.TryGetProperty(member, out _), member));
        Assert.All(entities.Values.SelectMany(entity => entity.EnumerateObject()), member => Assert.True(IsFlat(member.Value), member.Name));
        Assert.All(entities.Values.SelectMany(References), id => Assert.True(entities.ContainsKey(id) || id == "https://w3id.org/ro/crate/1.1", id));
        Assert.Equal(report.Files.Keys.Where(file => file != "ro-crate-metadata.json"), entities.Values.Where(entity => Text(entity, "@type") == "File").Select(file => Text(file, "@id")).Order(StringComparer.Ordinal));
        Assert.Subset(root.GetProperty("hasPart").EnumerateArray().Select(part => Text(part, "@id")).ToHashSet(), entities.Values.Where(entity => Text(entity, "@type") is "File").Select(file => Text(file, "@id")).ToHashSet());
        Assert.All(entities.Values.Where(entity => Text(entity, "@type") is "SoftwareSourceCode"), source => Assert.True(source.TryGetProperty("license", out _)));
    }

    [Fact]
    public void AReportThatNobodyReleased_IsNoCrate() =>
        Assert.DoesNotContain("ro-crate-metadata.json", MemoryOutput.Of(Input with { Imprint = Input.Imprint! with { Released = null } }).Files.Keys);

    private static ReportInput Input => ReportOf(Of("01-page", Markdown("# Page"), Figure("lag", ["a", 1]))) with
    {
        Tested = new("A memo", "A. Writer", "A Council", new(2024, 9, 18), "https://example.org/tested"),
        Imprint = new("A test", ["Ann Author", "The Group"], "1.2", new(2026, 11, 27), "MIT", null, "cff-version: 1.2.0\n") { Organisations = new HashSet<string> { "The Group" } },
    };

    private static ReportInput Cited => Input with
    {
        Notebooks = [Of("01-page", Showing(MimeTypes.Verdict, Verdict("C65", "open", new JsonObject
        {
            ["dataset"] = "robots", ["table"] = "stock", ["title"] = "Robots", ["citation"] = "IFR.", ["url"] = "https://example.org/robots", ["licence"] = "CC-BY-4.0", ["sha256"] = "00",
            ["name"] = "ifr", ["authors"] = "IFR; Quid", ["year"] = 2025, ["publisher"] = "Our World in Data", ["read"] = "2025-11-27",
        })))],
    };

    private static JsonElement[] Graph(string page)
    {
        JsonElement data = JsonElement.Parse(new HtmlParser().ParseDocument(page).QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("https://schema.org", Text(data, "@context"));
        return [.. data.GetProperty("@graph").EnumerateArray()];
    }

    private static void SpeaksTheVocabulary(JsonElement node)
    {
        string[] known = node.TryGetProperty("@type", out JsonElement type) ? Vocabulary[type.GetString()!] : [];
        foreach (JsonProperty member in node.EnumerateObject().Where(member => member.Name[0] != '@'))
        {
            Assert.Contains(member.Name, known);
            foreach (JsonElement inner in (member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : (JsonElement[])[member.Value]).Where(value => value.ValueKind == JsonValueKind.Object))
            {
                SpeaksTheVocabulary(inner);
            }
        }
    }

    private static bool IsFlat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().All(IsFlat),
        JsonValueKind.Object => value.EnumerateObject().Select(member => member.Name).SequenceEqual(["@id"]),
        _ => true,
    };

    private static IEnumerable<string> References(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => member.Name == "@id" ? [member.Value.GetString()!] : References(member.Value)),
        _ => [],
    };

    private static string Text(JsonElement node, string member) => node.GetProperty(member) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static string? Property(IDocument page, string name) => page.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");
}
