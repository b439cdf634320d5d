using System.Text.Json;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary><c>run.json</c>: versions, seeds, dataset checksums, durations. The only file that may differ between two runs.</summary>
internal static class RunFile
{
    public static byte[] Render(Site site) => Json.File(json =>
    {
        var run = site.Input.Run;
        json.WriteStartObject();
        json.WriteStartObject("versions");
        foreach (var (name, version) in run.Versions.OrderBy(v => v.Key, StringComparer.Ordinal)) json.WriteString(name, version);
        json.WriteEndObject();

        json.WriteStartArray("seeds");
        foreach (var fact in site.Facts.Values.Select(p => p.Fact).Where(f => f.Seed.ValueKind != JsonValueKind.Undefined).OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Id);
            json.WriteFound("seed", fact.Seed);
            json.WriteFound("draws", fact.Draws);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("datasets");
        foreach (var use in run.Datasets.OrderBy(d => d.Name, StringComparer.Ordinal).ThenBy(d => d.Table, StringComparer.Ordinal).ThenBy(d => d.Vintage, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("dataset", use.Name);
            json.WriteString("table", use.Table);
            json.WriteText("vintage", use.Vintage);
            json.WriteString("sha256", use.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notebooks");
        foreach (var timing in run.Timings)
        {
            json.WriteStartObject();
            json.WriteString("notebook", timing.Slug);
            json.WriteNumber("seconds", timing.Seconds);
            json.WriteNumber("cells", timing.Cells);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
