using System.Globalization;
using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;
using Workbook.Report.References;

namespace Workbook.Report.Machines;

/// <summary>What search engines and catalogues read of a page, in the words of schema.org: the report, and the data of a page's figures as a dataset.</summary>
internal static class SchemaOrg
{
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>JSON-LD in an inert element.</summary>
    /// <param name="site">The report.</param>
    /// <param name="file">The page's name.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="description">What is on it, in a sentence.</param>
    public static Html Of(Site site, string file, string title, string description) => Html.Of(
        $"<script type=\"application/ld+json\">{Html.Unsafe(Json.Text(json => Write(json, site, file, title, description)))}</script>");

    private static void Write(Utf8JsonWriter json, Site site, string file, string title, string description)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        json.WriteStartObject();
        json.WriteString("@type", "Report");
        json.WriteString("@id", Address(site, file));
        json.WriteString("url", Address(site, file));
        json.WriteString("headline", title);
        json.WriteString("description", description);
        json.WriteString("inLanguage", "en");
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteString("license", Licence);
        WriteImprint(json, site);
        if (file == FixedPages.First)
        {
            WriteTested(json, site.Input.Tested);
            json.WriteStartArray("hasPart");
            foreach (Page part in site.Pages)
            {
                json.WriteStartObject();
                json.WriteString("@id", Address(site, part.File));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject("isPartOf");
            json.WriteString("@id", Address(site, FixedPages.First));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        FigureBundle[] figures = [.. site.Pages.FirstOrDefault(page => page.File == file)?.Figures ?? []];
        if (figures.Length > 0)
        {
            WriteDataset(json, site, file, title, figures);
        }

        if (file == FixedPages.Sources)
        {
            foreach (Work work in Work.All(site))
            {
                WriteWork(json, site, work.Reference);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteImprint(Utf8JsonWriter json, Site site)
    {
        if (site.Input.Imprint is not { } imprint)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (string author in imprint.Authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", imprint.TypeOf(author));
            json.WriteString("name", author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("version", imprint.Version);
        if (imprint.Released is DateOnly day)
        {
            json.WriteString("datePublished", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteTested(Utf8JsonWriter json, TestedDocument? tested)
    {
        if (tested is null)
        {
            return;
        }

        json.WriteStartObject("isBasedOn");
        json.WriteString("@type", "Report");
        json.WriteString("name", tested.Title);
        json.WriteString("url", tested.Url);
        json.WriteString("datePublished", tested.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartObject("author");
        json.WriteString("@type", "Person");
        json.WriteString("name", tested.Author);
        json.WriteEndObject();
        json.WritePropertyName("publisher");
        WriteBody(json, tested.Publisher);
        json.WriteEndObject();
    }

    // Pages name what they rest on by its address; here is the rest, so that they stay light.
    private static void WriteWork(Utf8JsonWriter json, Site site, Reference work)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CreativeWork");
        json.WriteString("@id", $"{Address(site, FixedPages.Sources)}#{work.Key}");
        json.WriteString("name", work.Title);
        json.WriteString("url", Link.IsWeb(work.Address) ? work.Address : Address(site, work.Address ?? ""));
        if (!work.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (string author in work.Authors)
            {
                WriteBody(json, author);
            }

            json.WriteEndArray();
        }

        if (work.Publisher is string publisher)
        {
            json.WritePropertyName("publisher");
            WriteBody(json, publisher);
        }

        if (work.Year is int year)
        {
            json.WriteString("datePublished", year.ToString(CultureInfo.InvariantCulture));
        }

        if (work.Terms is string terms)
        {
            json.WriteString("license", terms);
        }

        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Organization");
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    // One for the page, with a download for each figure: pages stay light.
    private static void WriteDataset(Utf8JsonWriter json, Site site, string file, string title, FigureBundle[] figures)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", Address(site, file) + "#data");
        json.WriteString("name", $"Data of the figures in “{title}”");
        json.WriteString("description", $"The numbers behind {figures.Length} figures, a table each; a file beside each table names its units, sources and licences.");
        json.WriteString("license", Licence);
        string[] sources = [.. figures.SelectMany(figure => figure.Sources).Select(source => source.Url).Where(Link.IsWeb).Distinct()];
        if (sources.Length > 0)
        {
            json.WriteStartArray("isBasedOn");
            Array.ForEach(sources, json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteStartArray("distribution");
        foreach (FigureBundle figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", figure.Title);
            json.WriteString("encodingFormat", "text/csv");
            json.WriteString("contentUrl", Address(site, $"data/{figure.Id}.csv"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Relative to the page where the report's place on the web is not known.
    private static string Address(Site site, string file) => site.Input.SiteAddress + file;
}
