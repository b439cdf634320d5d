using System.Globalization;
using System.Net;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="FactSheet"/>.</summary>
internal sealed class FactSheetFormatter() : FormatterSource<FactSheet>(
    (MimeTypes.Facts, sheet => BundleJson.Facts(sheet.Facts)), (HtmlFormatter.MimeType, FactsHtml))
{
    public static string FactsHtml(FactSheet sheet) =>
        "<table><thead><tr><th>Value</th><th>Unit</th><th>What</th><th>Id</th></tr></thead><tbody>"
        + string.Concat(sheet.Facts.Select(fact =>
            $"<tr><td>{Escape(fact.Value.ToString(fact.Format, CultureInfo.InvariantCulture))}</td><td>{Escape(fact.Unit)}</td><td>{Escape(fact.Label)}</td><td><code>{Escape(fact.Id)}</code></td></tr>"))
        + "</tbody></table>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
