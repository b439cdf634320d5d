using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="FactSheet"/>.</summary>
internal sealed class FactSheetFormatter() : FormatterSource<FactSheet>(
    (MimeTypes.Facts, sheet => BundleJson.Facts(sheet.Facts)), (HtmlFormatter.MimeType, FactsHtml))
{
    public static string FactsHtml(FactSheet sheet) =>
        $"<table><thead><tr>{Markup.Cell("th", "Value", number: true)}{Markup.Cell("th", "Unit")}{Markup.Cell("th", "What")}{Markup.Cell("th", "Id")}</tr></thead><tbody>"
        + string.Concat(sheet.Facts.Select(fact =>
            $"<tr>{Markup.Cell("td", Markup.Escape(fact.Value.ToString(fact.Format, CultureInfo.InvariantCulture)), number: true)}{Markup.Cell("td", Markup.Escape(fact.Unit))}"
            + $"{Markup.Cell("td", Markup.Escape(fact.Label))}{Markup.Cell("td", $"<code>{Markup.Escape(fact.Id)}</code>")}</tr>"))
        + "</tbody></table>";
}
