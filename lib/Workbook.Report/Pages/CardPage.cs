using System.Text;
using Workbook.Publishing;
using Workbook.Report.Blocks;
using Workbook.Report.Files;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>A page as a picture of 1200 by 630 pixels, to be shown where people share a link to it: its title, its question, the number that stands for it.</summary>
internal static class CardPage
{
    public static Html Render(Site site, string title, string? question, BundledFact? key) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{title}</title><style>{Html.Unsafe(Encoding.UTF8.GetString([.. Assets.Style, .. Assets.CardStyle]))}</style></head>
        <body class="card"><p class="eyebrow">{site.Input.Title}</p><h1>{title}</h1>{Html.When(question is not null, $"<p class=\"question\">{question}</p>")}
        {(key is BundledFact fact ? Html.Of($"<p class=\"key\"><b>{FactsBlock.Value(fact)}</b> <span>{fact.Label}</span></p>") : Html.Empty)}</body>
        </html>

        """);
}
