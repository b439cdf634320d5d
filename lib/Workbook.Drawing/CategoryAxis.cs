using System.Text.Json.Nodes;

namespace Workbook.Drawing;

/// <summary>The names along an axis of categories, which would leave a narrow screen no room for the plot.</summary>
internal static class CategoryAxis
{
    // Between a name and the next, in pixels.
    private const int Gap = 4;

    /// <summary>Breaks the lines of names that are longer.</summary>
    public static void WrapNames(JsonArray data, JsonObject layout, string letter, int letters)
    {
        List<string> names = Names(data, layout, letter);
        if (names.Exists(name => name.Length > letters))
        {
            JsonObject axis = layout[letter + "axis"]!.AsObject();
            axis["tickmode"] = "array";
            axis["tickvals"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
            axis["ticktext"] = new JsonArray([.. names.Select(name => JsonValue.Create(WrappedText.At(name, letters)))]);
        }
    }

    /// <summary>Width of the longest line in pixels; 0 where the axis has no names.</summary>
    public static int Width(JsonArray data, JsonObject layout, string letter)
    {
        IEnumerable<string> names = layout[letter + "axis"]?["ticktext"] is JsonArray wrapped ? wrapped.Select(name => (string)name!) : Names(data, layout, letter);
        return names.Select(name => WrappedText.WidthOf(name)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Height that the broken names need one above the other, in pixels; 0 where none was broken.</summary>
    public static int Height(JsonObject layout, string letter)
    {
        List<string> broken = [.. (layout[letter + "axis"]?["ticktext"] as JsonArray ?? []).Select(name => (string)name!)];

        // Each has as much room as the highest.
        return broken.Count * broken.Select(name => WrappedText.Height(name, WrappedText.Size) + Gap).DefaultIfEmpty(0).Max();
    }

    private static List<string> Names(JsonArray data, JsonObject layout, string letter)
    {
        JsonNode? axis = layout[letter + "axis"];
        if (axis?["tickvals"] is not null || layout.ContainsKey(letter + "axis2"))
        {
            return [];
        }

        List<JsonNode?> values = [.. (axis?["categoryarray"] as JsonArray ?? []).Concat(data.SelectMany(trace => trace![letter] as JsonArray ?? []))];
        List<string> names = [.. values.OfType<JsonValue>().Select(value => value.TryGetValue(out string? name) ? name : null).OfType<string>().Distinct()];
        return names.Exists(name => DateOnly.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out _)) ? [] : names;
    }
}
