using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Workbook.Report.Tests;

/// <summary>Markup that somebody plants in data, and what a browser would make of it in a page of ours.</summary>
internal static class PlantedMarkup
{
    /// <summary>A script, a handler of an error, and one that breaks out of an attribute; the planted words are found again by the last.</summary>
    public static readonly string[] All =
    [
        "<script>alert(1)</script> planted",
        "<img src=x onerror=alert(1)> planted",
        "\"><svg onload=alert(1)> planted",
        "'><a href='javascript:alert(1)' onclick='alert(1)'>x</a></title></style></script><script>alert(1)</script> planted",
    ];

    /// <summary>What of it became markup; empty where all of it stayed text.</summary>
    public static IEnumerable<string> Faults(string page)
    {
        IHtmlDocument document = new HtmlParser().ParseDocument(page);
        string policy = document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
        foreach (IHtmlScriptElement script in document.Scripts.Where(script => script.Type is not ("application/json" or "application/ld+json")))
        {
            if (!policy.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent)))}'", StringComparison.Ordinal))
            {
                yield return $"a script: {script.TextContent}";
            }
        }

        foreach (IElement element in document.All)
        {
            foreach (IAttr attribute in element.Attributes.Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{attribute.Name} of {element.LocalName}: {attribute.Value}";
            }
        }

        foreach (IElement picture in document.QuerySelectorAll("img").Where(picture => picture.GetAttribute("src")?.StartsWith("data:image/", StringComparison.Ordinal) != true))
        {
            yield return $"a picture: {picture.OuterHtml}";
        }
    }
}
