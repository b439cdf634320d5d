using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Report.Commentary;

/// <summary>Text in which claims lead to the ledger, and the first of each word of the glossary to its meaning; not in headings, tables and links.</summary>
internal sealed class LinkedWords(PageLinks links) : LiteralInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LiteralInline obj)
    {
        if (links.Words is null || !IsProse(obj))
        {
            base.Write(renderer, obj);
            return;
        }

        string text = obj.Content.ToString();
        int plain = 0;
        foreach (Match word in links.Words.Matches(text))
        {
            if (links.Link(word.Value) is { } link)
            {
                renderer.WriteEscape(text[plain..word.Index]);
                renderer.Write(link.ToString());
                plain = word.Index + word.Length;
            }
        }

        renderer.WriteEscape(text[plain..]);
    }

    private static bool IsProse(Inline inline)
    {
        ContainerInline? root = inline.Parent;
        while (root is not null and not LinkInline && root.Parent is not null)
        {
            root = root.Parent;
        }

        return root is not LinkInline && root?.ParentBlock is ParagraphBlock { Parent: not TableCell };
    }
}
