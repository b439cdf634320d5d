using System.Text.Json;

namespace Workbook.Data;

/// <summary>Citations as the front ends' JSON has them.</summary>
internal static class CitationJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Citation> citations)
    {
        json.WriteStartArray();
        foreach (Citation citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("dataset", citation.Dataset);
            json.WriteString("table", citation.Table);
            json.WriteString("vintage", citation.Vintage);
            json.WriteString("title", citation.Title);
            json.WriteString("citation", citation.Text);
            json.WriteString("url", citation.Url);
            json.WriteString("licence", citation.Licence);
            json.WriteString("sha256", citation.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
