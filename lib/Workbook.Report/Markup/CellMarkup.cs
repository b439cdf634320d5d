using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Workbook.Report.Markup;

/// <summary>
/// Markup that a cell asked for, made harmless: balanced, in its place, nothing in it runs, loads, moves the reader elsewhere or takes the look of the
/// page's own parts.
/// </summary>
internal static partial class CellMarkup
{
    /// <summary>The most markup that one output may be, in characters, and how deep its elements may stand in one another.</summary>
    private const int Longest = 4_000_000, Deepest = 200;

    // Fields to fill in, which a page has no use for, and names by which a cell could reach into the page.
    private static readonly string[] NoElements = ["form", "input", "button", "textarea", "select", "option", "optgroup", "datalist", "keygen", "fieldset", "legend", "label", "menuitem", "main"];
    private static readonly string[] NoAttributes = ["action", "background", "bgcolor", "class", "enctype", "for", "form", "id", "method", "name", "tabindex", "target", "usemap"];

    private static readonly string[] OutOfPlace = ["position", "z-index", "top", "left", "right", "bottom", "inset", "content", "cursor"];

    private static readonly string[] Formats = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    // Gone, with what is in them left.
    private static readonly string[] Wrappers = ["form", "fieldset", "legend", "label", "button", "main"];

    // What is drawn without a script. No element in which markup is read as HTML again (title, desc, foreignObject), none that loads or moves (use, image, animate).
    private static readonly string[] Drawing = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"];
    private static readonly string[] DrawingAttributes =
    [
        "viewbox", "preserveaspectratio", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "points", "transform", "fill", "fill-opacity",
        "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "font-size", "font-family", "font-weight", "text-anchor", "dominant-baseline",
    ];

    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>The markup, or a sentence in its place where there is too much of it.</summary>
    public static Html Of(string markup) =>
        markup.Length > Longest ? Html.Of($"<p>{markup.Length / 1_000_000} million characters of markup, which is more than a page shows.</p>")
        : IsTooDeep(markup) ? Html.Of($"<p>Markup nested deeper than {Deepest} elements, which a page does not show.</p>")
        : Html.Unsafe(Sanitizer.Sanitize(markup).ReplaceLineEndings("\n"));

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = false, AllowDataAttributes = false };
        sanitizer.AllowedTags.ExceptWith(NoElements);
        sanitizer.AllowedTags.UnionWith(Drawing);
        sanitizer.AllowedAttributes.ExceptWith(NoAttributes);
        sanitizer.AllowedAttributes.UnionWith(DrawingAttributes);
        sanitizer.AllowedAttributes.UnionWith(["open", "role", "aria-label", "aria-hidden"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "data"]);
        sanitizer.AllowedCssProperties.ExceptWith(OutOfPlace);
        sanitizer.AllowedAtRules.Clear();

        sanitizer.RemovingTag += static (_, removing) =>
        {
            if (Wrappers.Contains(removing.Tag.LocalName))
            {
                removing.Tag.Replace([.. removing.Tag.ChildNodes]);
                removing.Cancel = true;
            }
        };

        // Links lead to the web as elsewhere on a page; pictures are in the markup itself; nothing else has an address.
        sanitizer.FilterUrl += (_, found) => found.SanitizedUrl = found.Tag.LocalName switch
        {
            "a" => Link.IsWeb(found.OriginalUrl) ? found.SanitizedUrl : null,
            "img" => found.OriginalUrl.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) ? found.SanitizedUrl : null,
            _ => null,
        };
        sanitizer.PostProcessNode += static (_, processed) =>
        {
            if (processed.Node is IElement { LocalName: "a" } link && link.HasAttribute("href"))
            {
                link.SetAttribute("rel", "noreferrer");
            }
            else if (processed.Node is IElement { LocalName: "div", ParentElement.LocalName: "td" or "th" } words && words.GetAttribute("align") == "left")
            {
                // As every cell of a page stands: said in each, it is a tenth of a page's weight.
                foreach (INode node in words.ChildNodes)
                {
                    processed.ReplacementNodes.Add(node);
                }
            }
            else if (processed.Node is IElement { LocalName: "th" } head && head.GetAttribute("style")?.StartsWith("min-width", StringComparison.Ordinal) == true)
            {
                // A page sees to the width of columns.
                head.RemoveAttribute("style");
            }
        };
        return sanitizer;
    }

    // The parser's own time and what comes after it grow with the square of the depth: what is opened and never closed is counted first, in the text.
    private static bool IsTooDeep(string markup)
    {
        int open = 0, openFormats = 0;
        foreach (ValueMatch tag in Tag().EnumerateMatches(markup))
        {
            ReadOnlySpan<char> name = markup.AsSpan(tag.Index + 1, tag.Length - 1);
            int step = name[0] == '/' ? -1 : 1;
            open = Math.Max(open + step, 0);
            openFormats = Math.Max(openFormats + (IsFormat(name.TrimStart('/')) ? step : 0), 0);
            if (open > Deepest * Deepest / 4 || openFormats > Deepest)
            {
                return true;
            }
        }

        return Depth(markup) > Deepest;
    }

    // What the parser opens again in every paragraph for as long as it is not closed.
    private static bool IsFormat(ReadOnlySpan<char> name)
    {
        foreach (string format in Formats)
        {
            if (name.Equals(format, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Depth(string markup)
    {
        int deepest = 0;
        var left = new Stack<(INode Node, int Depth)>([(new HtmlParser().ParseDocument(markup).Body!, 0)]);
        while (left.TryPop(out (INode Node, int Depth) place))
        {
            deepest = Math.Max(deepest, place.Depth);
            foreach (INode child in place.Node.ChildNodes)
            {
                left.Push((child, place.Depth + 1));
            }
        }

        return deepest;
    }

    [GeneratedRegex("</?[a-z][a-z0-9-]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
