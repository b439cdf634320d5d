using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary>What a figure's CSV cannot say itself, as the W3C's CSV on the Web has it: titles and units of columns, licences, sources with their addresses.</summary>
internal static class FigureCsvMetadata
{
    /// <summary>The file beside <c>data/ID.csv</c>.</summary>
    public static byte[] Render(Site site, FigureBundle figure) => Json.File(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/csvw");
        json.WriteString("url", figure.Id + ".csv");
        json.WriteString("dc:title", figure.Title);
        json.WriteString("dc:description", figure.Caption);
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (BundledColumn column in figure.Table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("titles", FigureCsv.Heading(column));
            json.WriteString("dc:description", column.Title);
            json.WriteString("datatype", column.Type is BundledType.Number or BundledType.Integer or BundledType.Boolean or BundledType.Date ? column.Type.ToString().ToLowerInvariant() : "string");
            if (column.Unit is not null)
            {
                json.WriteString("schema:unitText", column.Unit);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("dc:source");
        foreach (BundledSource source in figure.Sources)
        {
            json.WriteStartObject();
            json.WriteString("dc:title", source.Title);
            json.WriteString("dc:bibliographicCitation", source.Citation);
            json.WriteString("dc:identifier", source.Url);
            json.WriteString("dc:license", source.Licence);
            json.WriteString("dc:isVersionOf", $"{source.Dataset}/{source.Table}");
            foreach (AddressedTable table in site.Addressed([source]))
            {
                // Relative to this file.
                json.WriteString("dc:hasPart", table.File.StartsWith("data/", StringComparison.Ordinal) ? table.File["data/".Length..] : "../" + table.File);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
