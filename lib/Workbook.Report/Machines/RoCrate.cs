using System.Globalization;
using System.Text.Json.Nodes;
using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;
using Workbook.Report.References;

namespace Workbook.Report.Machines;

/// <summary>
/// <c>ro-crate-metadata.json</c>, by RO-Crate 1.1: what the report's folder holds, what each file was made of and by which notebook, under which licences. A flat list of
/// entities that name one another by their ids.
/// </summary>
internal sealed class RoCrate
{
    /// <summary>Its name, which the specification fixes.</summary>
    public const string FileName = "ro-crate-metadata.json";

    private const string OwnLicence = "https://creativecommons.org/licenses/by/4.0/";
    private const string FiguresAlone = "#single-figures-cited";

    private readonly SortedDictionary<string, JsonObject> entities = new(StringComparer.Ordinal);
    private readonly Site site;
    private readonly string pages;
    private readonly string? notebooks;

    private RoCrate(Site site, string pages, string? notebooks) => (this.site, this.pages, this.notebooks) = (site, pages, notebooks);

    /// <summary>The file; null where nobody published the report yet, because a crate has a day.</summary>
    /// <param name="site">The report.</param>
    /// <param name="files">Paths of the files beside it.</param>
    /// <param name="pages">The folder of the report's pages among them, ending in a slash; empty where they lie beside it.</param>
    /// <param name="notebooks">The folder of the notebooks among them, ending in a slash; null where they are not among them.</param>
    public static byte[]? Of(Site site, IReadOnlyCollection<string> files, string pages = "", string? notebooks = null) =>
        site.Input.Imprint is { Released: DateOnly released } imprint ? new RoCrate(site, pages, notebooks).Render(imprint, released, files) : null;

    private byte[] Render(Imprint imprint, DateOnly released, IReadOnlyCollection<string> files)
    {
        Add("ro-crate-metadata.json", "CreativeWork", ("about", Ref("./")), ("conformsTo", Ref("https://w3id.org/ro/crate/1.1")));
        Add(OwnLicence, "CreativeWork", ("name", "CC BY 4.0"), ("url", OwnLicence));
        string[] authors = [.. imprint.Authors.Select((author, i) => Add(string.Create(CultureInfo.InvariantCulture, $"#author-{i + 1}"), imprint.TypeOf(author), ("name", author)))];
        foreach (string file in files)
        {
            Add(file, "File", ("name", NameOf(file)), ("encodingFormat", FormatOf(file)));
        }

        foreach (Page page in site.Pages)
        {
            JsonObject notebook = entities[Add(NotebookOf(page), "SoftwareSourceCode")];
            notebook["@type"] = notebooks is null ? "SoftwareSourceCode" : new JsonArray("File", "SoftwareSourceCode");
            notebook["name"] = $"{page.Slug}.ipynb: {page.Title}";
            notebook["programmingLanguage"] = "C#";
            notebook["license"] = Ref(Spdx(imprint.Licence));
        }

        foreach (Page page in site.Pages)
        {
            Describe(page);
        }

        string[] sources = [.. site.Pages.SelectMany(page => page.Sources).Select(AddSource).Where(id => !files.Contains(id)).Distinct().Order(StringComparer.Ordinal)];
        JsonObject root = Entity("./", "Dataset", ("name", imprint.Title), ("description", $"{site.Input.Title}: pages, figures with their data, published values and verdicts on {site.Input.Ledger.Count} claims."),
            ("datePublished", released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("version", imprint.Version), ("license", Ref(OwnLicence)),
            ("author", Refs(authors)), ("hasPart", Refs([.. files, .. sources])), ("mentions", Refs(site.Pages.Select(NotebookOf))));
        if (site.Input.Tested is { } tested)
        {
            root["isBasedOn"] = Ref(Add(tested.Url, "CreativeWork", ("name", tested.Title), ("author", tested.Author), ("publisher", tested.Publisher), ("datePublished", tested.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        }

        entities["./"] = root;
        return Json.File(json => new JsonObject { ["@context"] = "https://w3id.org/ro/crate/1.1/context", ["@graph"] = new JsonArray([.. entities.Values]) }.WriteTo(json));
    }

    private void Describe(Page page)
    {
        JsonObject made = Ref(NotebookOf(page));
        entities[pages + page.File]["name"] = page.Title;
        entities[pages + page.File]["subjectOf"] = made;
        foreach (FigureBundle figure in page.Figures)
        {
            foreach (JsonObject file in ((string[])[$"{pages}data/{figure.Id}.csv", $"{pages}figures/{figure.Id}.svg"]).Where(entities.ContainsKey).Select(file => entities[file]))
            {
                file["name"] = figure.Title;
                file["description"] = figure.Caption;
                file["isBasedOn"] = Refs(figure.Sources.Select(AddSource).Distinct());
                file["subjectOf"] = made.DeepClone();
            }
        }
    }

    // A table with the address of each of its rows is a file of the report; all else lies on the web.
    private string AddSource(BundledSource source)
    {
        string id = Link.IsWeb(source.Url) ? OfWork(source) : site.Input.Tables.Any(table => table.File == source.Url) ? pages + source.Url : $"#{source.Dataset}/{source.Table}";
        if (!entities.TryGetValue(id, out JsonObject? known))
        {
            Add(id, "Dataset", [("name", source.Title), ("description", source.Citation), ("license", Ref(Spdx(source.Licence))), ("identifier", $"{source.Dataset}/{source.Table}"), .. Stated(source)]);
        }
        else if (known["license"] is null)
        {
            known["license"] = Ref(Spdx(source.Licence));
        }

        return id;
    }

    // Several works may stand at one address: the first is known by it, the others by their tables too.
    private string OfWork(BundledSource source) => entities.TryGetValue(source.Url, out JsonObject? known) && known["name"]?.GetValue<string>() != source.Title
        ? $"{source.Url.Split('#')[0]}#{source.Dataset}/{source.Table}" : source.Url;

    // What a source states of itself, and nothing where it does not.
    private IEnumerable<(string Name, JsonNode Value)> Stated(BundledSource source)
    {
        var work = Reference.Of("", source);
        return
        [
            .. work.Authors.IsEmpty ? [] : ((string, JsonNode)[])[("author", new JsonArray([.. work.Authors.Select(Body)]))],
            .. work.Publisher is null ? [] : ((string, JsonNode)[])[("publisher", Body(work.Publisher))],
            .. work.Year is int year ? ((string, JsonNode)[])[("datePublished", year.ToString(CultureInfo.InvariantCulture))] : [],
        ];
    }

    private string NotebookOf(Page page) => notebooks is null ? "#notebook-" + page.Slug : $"{notebooks}{page.Slug}.ipynb";

    private string Spdx(string licence) =>
        !Terms.Shares(licence) ? Add(FiguresAlone, "CreativeWork", ("name", "No licence to share the table under; single figures are cited"))
        : licence == "CC-BY-4.0" ? OwnLicence : Add($"https://spdx.org/licenses/{licence}", "CreativeWork", ("name", licence), ("identifier", licence));

    private JsonObject Body(string name) => Ref(Add("#" + Uri.EscapeDataString(name), "Organization", ("name", name)));

    private string Add(string id, string type, params (string Name, JsonNode Value)[] members)
    {
        entities.TryAdd(id, Entity(id, type, members));
        return id;
    }

    private static JsonObject Entity(string id, string type, params (string Name, JsonNode Value)[] members) =>
        new([new("@id", id), new("@type", type), .. members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Value))]);

    private static JsonObject Ref(string id) => new() { ["@id"] = id };

    private static JsonArray Refs(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)Ref(id))]);

    private static string NameOf(string file) => Path.GetFileName(file) switch
    {
        "facts.json" => "Every published value, with its range and sources",
        "claims.json" => "Every claim with its verdict at both dates",
        "run.json" => "Versions, seeds, checksums of the tables read",
        "REPRODUCE.md" => "How to make this release again and compare",
        "SHA256SUMS" => "Checksums of the other files",
        _ => file,
    };

    private static string FormatOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html", ".csv" => "text/csv", ".json" => "application/json", ".svg" => "image/svg+xml", ".js" => "text/javascript", ".css" => "text/css",
        ".png" => "image/png", ".bib" => "application/x-bibtex", ".ris" => "application/x-research-info-systems", ".xml" => "application/xml", ".cff" => "application/yaml", ".ipynb" => "application/x-ipynb+json", ".md" => "text/markdown",
        _ => "application/octet-stream",
    };
}
