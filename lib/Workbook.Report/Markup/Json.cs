using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Workbook.Report.Markup;

/// <summary>JSON text for pages and for the data files of a report.</summary>
internal static class Json
{
    // Escapes <, > and & but keeps Chinese readable: JSON inside a script element cannot end that element.
    private static readonly JavaScriptEncoder InPage = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Compact JSON in an inert script element.</summary>
    public static Html Script(string cssClass, Action<Utf8JsonWriter> write)
    {
        var text = Encoding.UTF8.GetString(Bytes(write, new JsonWriterOptions { Encoder = InPage }));
        return Html.Of($"<script type=\"application/json\" class=\"{cssClass}\">{Html.Unsafe(text)}</script>");
    }

    /// <summary>Indented JSON file with a final newline.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write) =>
        [.. Bytes(write, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), (byte)'\n'];

    /// <summary>Writes a text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null) json.WriteNull(name);
        else json.WriteString(name, text);
    }

    /// <summary>Writes a value as it was found, or null where there was none.</summary>
    public static void WriteFound(this Utf8JsonWriter json, string name, JsonElement found)
    {
        json.WritePropertyName(name);
        if (found.ValueKind == JsonValueKind.Undefined) json.WriteNullValue();
        else found.WriteTo(json);
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options)) write(json);
        return buffer.ToArray();
    }
}
