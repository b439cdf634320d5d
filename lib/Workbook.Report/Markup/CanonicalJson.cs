using System.Globalization;
using System.Text.Json;

namespace Workbook.Report.Markup;

/// <summary>
/// JSON in one spelling, whichever program saved it: members in ordinal order, numbers in the shortest form that gives the same double back.
/// Jupyter's own writer sorts members and writes <c>3.9e+24</c> where .NET writes <c>3.9E+24</c>.
/// </summary>
internal static class CanonicalJson
{
    public static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.Number:
                json.WriteRawValue(Number(value));
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    /// <summary>A number's one spelling; one too large for a double stays as it was written.</summary>
    public static string Number(JsonElement value) => value.TryGetInt64(out long whole)
        ? whole.ToString(CultureInfo.InvariantCulture)
        : value.TryGetDouble(out double number) && double.IsFinite(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : value.GetRawText();
}
