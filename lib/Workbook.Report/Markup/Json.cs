using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Workbook.Report.Markup;

/// <summary>JSON text for pages and for the data files of a report.</summary>
internal static class Json
{
    // Escapes <, > and & but keeps Chinese readable: JSON inside a script element cannot end that element.
    private static readonly JavaScriptEncoder InPage = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compact JSON in an inert script element.</summary>
    public static Html Script(string cssClass, Action<Utf8JsonWriter> write) =>
        Html.Of($"<script type=\"application/json\" class=\"{cssClass}\">{Html.Unsafe(Text(write))}</script>");

    /// <summary>Compact JSON as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Compact(write));

    /// <summary>Compact JSON that may stand in a script.</summary>
    public static byte[] Compact(Action<Utf8JsonWriter> write) => Bytes(write, new JsonWriterOptions { Encoder = InPage });

    /// <summary>A value as an indented JSON file with a final newline.</summary>
    public static byte[] File<T>(T value, JsonTypeInfo<T> type) =>
        [.. Bytes(json => JsonSerializer.Serialize(json, value, type), Indented), (byte)'\n'];

    /// <summary>An indented JSON file with a final newline.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write) => [.. Bytes(write, Indented), (byte)'\n'];

    private static byte[] Bytes(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        return buffer.ToArray();
    }
}
