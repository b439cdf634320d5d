using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>Members of a chart in Plotly's form, each of which may be missing or of another kind than expected.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static JsonElement? Member(this JsonElement? element, string name) => element is JsonElement found ? found.Member(name) : null;

    public static string? Text(this JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static double? Number(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double value) && double.IsFinite(value) ? value : null;

    public static bool? Truth(this JsonElement? element) => element?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static IReadOnlyList<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];

    /// <summary>The text of a place in a list, or the one text for all places.</summary>
    public static string? TextAt(this JsonElement? element, int place) =>
        element is { ValueKind: JsonValueKind.Array } items ? place < items.GetArrayLength() ? ((JsonElement?)items[place]).Text() : null : element.Text();

    /// <summary>The number of a place in a list, or the one number for all places.</summary>
    public static double? NumberAt(this JsonElement? element, int place) =>
        element is { ValueKind: JsonValueKind.Array } items ? place < items.GetArrayLength() ? ((JsonElement?)items[place]).Number() : null : element.Number();
}
