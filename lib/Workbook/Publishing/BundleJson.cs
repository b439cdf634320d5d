using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Workbook.Publishing;

/// <summary>The text of what is published.</summary>
internal static class BundleJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Lines = Compact with { Indented = true, NewLine = "\n" };

    public static string Figure(Figure figure) => Text(FigureBundle.Of(figure), BundleContext.Default.FigureBundle);

    public static string Facts(IEnumerable<Fact> facts) => Text(FactsBundle.Of(facts), BundleContext.Default.FactsBundle);

    public static string Verdict(Verdict verdict) => Text(VerdictBundle.Of(verdict), BundleContext.Default.VerdictBundle);

    /// <summary>Writes a value as its type says, in one line or indented with LF.</summary>
    public static string Text<T>(T value, JsonTypeInfo<T> type, bool indented = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, indented ? Lines : Compact))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
