using System.Text.Json;
using Workbook.Report.Markup;

namespace Workbook.Report.Bundles;

/// <summary>Where data came from: one table of one dataset in one vintage.</summary>
internal sealed record Source(
    string Dataset, string Table, string? Vintage, string Title, string? Citation, string? Url, string? Licence, string? Sha256)
{
    public static Source Read(Fields fields) => new(
        fields.Text("dataset"), fields.Text("table"), fields.TextOrNull("vintage"), fields.Text("title"), fields.TextOrNull("citation"),
        fields.TextOrNull("url"), fields.TextOrNull("licence"), fields.TextOrNull("sha256"));

    /// <summary>The terms for readers: the licence, or that only figures were taken where there is none to share tables under.</summary>
    public string? Terms => Licence is "unknown" || Licence?.StartsWith("LicenseRef-", StringComparison.Ordinal) == true ? "single figures, cited" : Licence;

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("dataset", Dataset);
        json.WriteString("table", Table);
        json.WriteText("vintage", Vintage);
        json.WriteString("title", Title);
        json.WriteText("citation", Citation);
        json.WriteText("url", Url);
        json.WriteText("licence", Licence);
        json.WriteText("sha256", Sha256);
        json.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter json, IEnumerable<Source> sources)
    {
        json.WriteStartArray("sources");
        foreach (var source in sources) source.WriteTo(json);
        json.WriteEndArray();
    }
}
