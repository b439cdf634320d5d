using Workbook.Report.Bundles;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary><c>facts.json</c>: every published value, sorted by id.</summary>
internal static class FactsFile
{
    public static byte[] Render(Site site) => Json.File(json =>
    {
        json.WriteStartArray();
        foreach (var (page, fact) in site.Facts.Values.OrderBy(p => p.Fact.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", fact.Id);
            json.WriteString("label", fact.Label);
            json.WriteFound("value", fact.Value);
            json.WriteText("unit", fact.Unit);
            json.WriteFound("low", fact.Low);
            json.WriteFound("high", fact.High);
            json.WriteText("interval", fact.Interval);
            json.WriteFound("n", fact.N);
            json.WriteFound("seed", fact.Seed);
            json.WriteFound("draws", fact.Draws);
            json.WriteString("notebook", page.Slug);
            Source.WriteList(json, fact.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
