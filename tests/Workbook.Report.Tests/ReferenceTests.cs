using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>The report's sources as a bibliography, and as reference managers read them.</summary>
public sealed partial class ReferenceTests
{
    private const string Whole = "references/robots-ifr.bib";

    [Fact]
    public void SourceThatStatesEverything_IsAnEntryInTheStyleOfTheApa() => Assert.Equal(
        "International Federation of Robotics & Quid. (2025). Robots installed [Data set]. Our World in Data. https://example.org/robots",
        Shown(Entries(Report(Stated))[0]));

    [Fact]
    public void WhatASourceDoesNotState_IsLeftOut() => Assert.Equal("Robots installed [Data set]. (n.d.). https://example.org/robots", Shown(Entries(Report(Bare))[0]));

    [Theory]
    [InlineData("Epoch AI: Models")]
    [InlineData("Models (Epoch AI)")]
    public void TitleThatNamesItsAuthor_DoesNotSayItTwice(string title) => Assert.StartsWith(
        "Epoch AI. (2026). Models [Data set].", Shown(Entries(Report(Source("epoch", title, "Epoch AI", 2026)))[0]), StringComparison.Ordinal);

    [Fact]
    public void Entry_SaysLicenceVersionReadAndPages_AndOffersItsFiles()
    {
        MemoryOutput report = Report(Stated);
        IElement entry = Entries(report)[0];

        Assert.Contains("Cited as: IFR (2025), with processing. Licence: CC-BY-4.0. Version read: 27 November 2025.", Flat(entry), StringComparison.Ordinal);
        Assert.Contains("Used in 01-page", Flat(entry), StringComparison.Ordinal);
        Assert.Equal([Whole, "references/robots-ifr.ris"], entry.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")));
        Assert.All(entry.QuerySelectorAll("a[download]"), link => Assert.Contains(link.GetAttribute("href")!, report.Files.Keys));
    }

    [Fact]
    public void Entries_StandInOrderOfAuthorThenYear_ThoseWithoutAuthorUnderTheirTitle() => Assert.Equal(
        ["2024", "2026", "Events", "2020"],
        Entries(Report(Source("d", "A", "Zenodo", 2020), Source("b", "B", "Epoch AI", 2026), Source("a", "C", "Epoch AI", 2024), Source("c", "Events", null, null)))
            .Select(entry => Year().Match(Flat(entry)) is { Success: true } year ? year.Groups[1].Value : "Events"));

    [Fact]
    public void BibTex_HasEachFieldThatIsStated() => Assert.Equal(
        new Dictionary<string, string>
        {
            ["author"] = "{International Federation of Robotics} and {Quid}", ["title"] = "{Robots installed}", ["year"] = "2025", ["publisher"] = "{Our World in Data}",
            ["url"] = "https://example.org/robots", ["urldate"] = "2025-11-27", ["copyright"] = "CC-BY-4.0", ["note"] = "IFR (2025), with processing.",
        },
        Assert.Single(BibTexEntries(Report(Stated).Text(Whole))).Fields);

    [Fact]
    public void Ris_HasEachFieldThatIsStated() => Assert.Equal(
        ["TY DATA", "ID robots-ifr", "AU International Federation of Robotics", "AU Quid", "TI Robots installed", "PY 2025", "PB Our World in Data", "UR https://example.org/robots",
            "Y2 2025/11/27", "N1 IFR (2025), with processing.", "C1 CC-BY-4.0", "ER "],
        RisLines(Report(Stated).Text("sources.ris")).Select(line => $"{line.Tag} {line.Value}"));

    [Fact]
    public void CslJson_HasEachFieldThatIsStated() => Assert.True(JsonNode.DeepEquals(
        JsonNode.Parse("""
            [{ "id": "robots-ifr", "type": "dataset", "author": [{ "literal": "International Federation of Robotics" }, { "literal": "Quid" }], "title": "Robots installed",
               "issued": { "date-parts": [[2025]] }, "publisher": "Our World in Data", "URL": "https://example.org/robots", "accessed": { "date-parts": [[2025, 11, 27]] },
               "note": "IFR (2025), with processing. Licence: CC-BY-4.0" }]
            """),
        JsonNode.Parse(Report(Stated).Text("sources.json"))));

    [Theory]
    [InlineData("a}\n}\n@book{evil, title = {x")]
    [InlineData("a{{{")]
    [InlineData("\\input{/etc/passwd} \\")]
    [InlineData("50% & $x_1$ #2 ~^")]
    [InlineData("a\r\nER  - \r\nTY  - BOOK\r\nTI  - evil")]
    [InlineData("a\u2028ER  - b\u0085TY  - c")]
    [InlineData("\"}, {\"id\": \"evil")]
    [InlineData("</script><script>alert(1)</script>")]
    public void HostileText_IsReadBackAsOneReference(string hostile)
    {
        MemoryOutput report = Report(Source("evil", $"T {hostile}", $"A {hostile.Replace(';', ' ')}", 2024, $"P {hostile}", $"C {hostile}", $"https://example.org/{hostile}"));
        string plain = Space().Replace(hostile, " ").Trim();

        (string key, Dictionary<string, string> fields) = Assert.Single(BibTexEntries(report.Text("sources.bib")));
        Assert.Equal(("robots-evil", $"T {plain}"), (key, Unescaped(fields["title"][1..^1])));
        Assert.All(fields, field => Assert.DoesNotContain("\\input", field.Value.Replace("\\textbackslash{}", "", StringComparison.Ordinal), StringComparison.Ordinal));
        (string Tag, string Value)[] ris = [.. RisLines(report.Text("sources.ris"))];
        Assert.Single(ris, line => line.Tag == "TY");
        Assert.Equal($"T {plain}", Space().Replace(Assert.Single(ris, line => line.Tag == "TI").Value, " "));
        JsonElement csl = Assert.Single(JsonElement.Parse(report.Files["sources.json"]).EnumerateArray());
        Assert.Equal($"T {hostile}", csl.GetProperty("title").GetString());
        IElement entry = Assert.Single(Entries(report));
        Assert.Equal($"T {plain}", Space().Replace(entry.QuerySelector("cite")!.TextContent, " "));
        Assert.Empty(entry.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("a/b:c?\u0000")]
    [InlineData("Ünï")]
    public void NameOfASource_CannotLeadOutOfTheFolder(string name) =>
        Assert.Matches("^references/[a-z0-9-]+\\.bib$", Assert.Single(Report(Source(name, "T", null, null)).Files.Keys, file => file.EndsWith(".bib", StringComparison.Ordinal) && file != "sources.bib"));

    [Fact]
    public void SourcesOfOneName_HaveAReferenceEach()
    {
        (string Key, Dictionary<string, string> Fields)[] entries = [.. BibTexEntries(Report(Source("x", "One", null, null), Source("X", "Two", null, null)).Text("sources.bib"))];

        Assert.Equal(["robots-x", "robots-x-2"], entries.Select(entry => entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReportWithoutSources_OffersNoReferences()
    {
        MemoryOutput report = Build(Of("01-page", Markdown("# Page")));

        Assert.DoesNotContain(report.Files.Keys, file => file.StartsWith("references/", StringComparison.Ordinal) || file.StartsWith("sources.b", StringComparison.Ordinal));
        Assert.Empty(new HtmlParser().ParseDocument(report.Text("sources.html")).QuerySelectorAll("main a[download]"));
    }

    private static JsonObject Stated => Source(
        "ifr", "Robots installed", "International Federation of Robotics; Quid", 2025, "Our World in Data", "IFR (2025), with processing.", read: "2025-11-27");

    private static JsonObject Bare => new()
    {
        ["dataset"] = "robots", ["table"] = "stock", ["title"] = "Robots installed", ["citation"] = "", ["url"] = "https://example.org/robots", ["licence"] = "CC-BY-4.0", ["sha256"] = "00",
    };

    private static JsonObject Source(
        string name, string title, string? authors, int? year, string? publisher = null, string citation = "", string url = "https://example.org/robots", string? read = null)
    {
        JsonObject source = Bare;
        (source["name"], source["title"], source["authors"], source["year"]) = (name, title, authors, year);
        (source["publisher"], source["citation"], source["url"], source["read"]) = (publisher, citation, url, read);
        return source;
    }

    private static MemoryOutput Report(params JsonObject[] sources) => Build(Of("01-page", Showing(MimeTypes.Verdict, Verdict("C65", "open", sources))));

    private static IElement[] Entries(MemoryOutput report) => [.. new HtmlParser().ParseDocument(report.Text("sources.html")).QuerySelectorAll(".works > li")];

    // The reference alone, without what the page adds below.
    private static string Shown(IElement entry) => Space().Replace(string.Concat(entry.ChildNodes.TakeWhile(node => node is not IElement { ClassName: "detail" }).Select(node => node.TextContent)), " ").Trim();

    private static string Flat(IElement entry) => Space().Replace(entry.TextContent, " ").Trim();

    // As BibTeX reads: a field ends where its braces are even, whatever stands before a brace.
    private static IEnumerable<(string Key, Dictionary<string, string> Fields)> BibTexEntries(string text)
    {
        int at = 0;
        while (text.IndexOf('@', at) is >= 0 and int start)
        {
            int open = text.IndexOf('{', start), end = Closing(text, open);
            string[] head = text[(open + 1)..end].Split(',', 2);
            Dictionary<string, string> fields = [];
            for (int name = 0; head[1].IndexOf('{', name) is >= 0 and int value;)
            {
                int close = Closing(head[1], value);
                fields.Add(head[1][name..value].Trim(' ', ',', '\n', '='), head[1][(value + 1)..close]);
                name = close + 1;
            }

            yield return (head[0], fields);
            at = end + 1;
        }
    }

    private static int Closing(string text, int open)
    {
        for (int at = open, depth = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        throw new FormatException($"A brace stays open: {text[open..]}");
    }

    private static string Unescaped(string text) => Space().Replace(text, " ")
        .Replace("\\textbraceleft{}", "{", StringComparison.Ordinal).Replace("\\textbraceright{}", "}", StringComparison.Ordinal).Replace("\\textasciitilde{}", "~", StringComparison.Ordinal)
        .Replace("\\textasciicircum{}", "^", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal).Replace("\\%", "%", StringComparison.Ordinal).Replace("\\$", "$", StringComparison.Ordinal)
        .Replace("\\#", "#", StringComparison.Ordinal).Replace("\\_", "_", StringComparison.Ordinal).Replace("\\textbackslash{}", "\\", StringComparison.Ordinal).Trim();

    private static IEnumerable<(string Tag, string Value)> RisLines(string text) => LineBreak().Split(text).Where(line => line.Length > 0)
        .Select(line => RisTag().Match(line) is { Success: true } tag ? (tag.Groups[1].Value, tag.Groups[2].Value) : throw new FormatException($"No tag: {line}"));

    [GeneratedRegex("^([A-Z][A-Z0-9])  - (.*)$")]
    private static partial Regex RisTag();

    // Every character that some reader takes for the end of a line.
    [GeneratedRegex("\r\n|[\n\r\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"[\s\u0085]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\((\d{4})\)")]
    private static partial Regex Year();
}
