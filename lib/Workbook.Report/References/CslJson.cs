using System.Text.Json;
using Workbook.Report.Markup;

namespace Workbook.Report.References;

/// <summary>References as the Citation Style Language has them in JSON, which Pandoc and Zotero read.</summary>
internal static class CslJson
{
    /// <summary>The file.</summary>
    public static byte[] Of(IEnumerable<Reference> references) => Json.File(json =>
    {
        json.WriteStartArray();
        foreach (Reference reference in references)
        {
            Write(json, reference);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Key);
        json.WriteString("type", reference.Kind == WorkKind.Software ? "software" : "dataset");
        if (!reference.Authors.IsEmpty)
        {
            json.WriteStartArray("author");
            foreach (string author in reference.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteString("title", reference.Title);
        Text("version", reference.Version);
        Date("issued", reference.Day is DateOnly day ? [day.Year, day.Month, day.Day] : reference.Year is int year ? [year] : []);
        Text("publisher", reference.Publisher);
        Text("URL", reference.Address);
        Date("accessed", reference.Read is DateOnly read ? [read.Year, read.Month, read.Day] : []);
        // The language has no member for a licence.
        string note = string.Join(". ", ((string?[])[reference.Note?.TrimEnd('.'), reference.Terms is null ? null : $"Licence: {reference.Terms}"]).OfType<string>());
        Text("note", note.Length == 0 ? null : note);
        json.WriteEndObject();

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        void Date(string name, int[] parts)
        {
            if (parts.Length == 0)
            {
                return;
            }

            json.WriteStartObject(name);
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            Array.ForEach(parts, json.WriteNumberValue);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
