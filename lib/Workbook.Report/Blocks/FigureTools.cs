using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>What a reader can do with a figure: link, save, cite, embed. Links work without scripts; buttons appear with them.</summary>
internal static class FigureTools
{
    public static Html Render(FigureBundle figure, int number, bool hasPicture) => Html.Of(
        $"""
        <div class="tools" role="group" aria-label="Figure {number}: link, save, cite">
        <button type="button" data-tool="link">Copy link</button>{Html.When(hasPicture, $" <a href=\"figures/{figure.Id}.svg\" download aria-label=\"SVG of figure {number}\">SVG</a>")} <button type="button" data-tool="png" aria-label="PNG of figure {number}">PNG</button> <a href="data/{figure.Id}.csv" download aria-label="Data of figure {number} as CSV">CSV</a> <button type="button" data-tool="cite" aria-label="Cite figure {number}">Cite</button>{Html.When(hasPicture, $" <button type=\"button\" data-tool=\"embed\" aria-label=\"Embed figure {number}\">Embed</button>")}
        <output aria-live="polite"></output>
        </div>
        """);
}
