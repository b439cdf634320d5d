using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Workbook.Report.Markup;

namespace Workbook.Report.Commentary;

/// <summary>Code as it is; a Mermaid diagram with room for its drawing, and with its words for those who do not see it.</summary>
internal sealed class CodeOrMap(string prefix) : CodeBlockRenderer
{
    private int count;

    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        if (ArgumentMap.Of(obj) is not { } map)
        {
            base.Write(renderer, obj);
            return;
        }

        count++;
        string id = $"map-{prefix}-{count}";
        renderer.Write(Html.Of(
            $"""
            <figure class="map" id="{id}" aria-labelledby="{id}-name">
            <p class="figure-title" id="{id}-name">{map.Title ?? "Map of the argument"}</p>
            <div class="drawing scroll"></div>
            <figcaption><details class="data"><summary>The map in words</summary>
            {Html.When(map.Description is not null, $"<p>{map.Description}</p>")}
            <pre class="map-source" tabindex="0" aria-label="Source of map {count} of section {prefix}">{map.Source}</pre></details></figcaption>
            </figure>

            """).ToString());
    }
}
