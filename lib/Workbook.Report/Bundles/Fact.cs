using System.Globalization;
using System.Text.Json;
using Workbook.Report.Markup;
using MimeTypes = Workbook.Publishing.MimeTypes;

namespace Workbook.Report.Bundles;

/// <summary>One published value. Numbers are kept as the notebook wrote them. MIME type <see cref="MimeTypes.Facts"/>.</summary>
internal sealed record Fact(
    string Id, string Label, JsonElement Value, string? Unit, string? Format, JsonElement Low, JsonElement High, string? Interval,
    JsonElement N, JsonElement Seed, JsonElement Draws, IReadOnlyList<Source> Sources)
{
    public static Fact Read(Fields fields) => new(
        fields.Text("id"), fields.Text("label"), fields.Scalar("value"), fields.TextOrNull("unit"), fields.TextOrNull("format"),
        fields.Scalar("low"), fields.Scalar("high"), fields.TextOrNull("interval"), fields.Scalar("n"), fields.Scalar("seed"),
        fields.Scalar("draws"), fields.Sources());

    /// <summary>A number of this fact as a reader sees it: its own format, invariant culture, a true minus sign.</summary>
    public string Shown(JsonElement value) => Numbers.Shown(value, Format);

    /// <summary>The same number under the same name, whatever its label.</summary>
    public bool Agrees(Fact other) =>
        Value.ToString() == other.Value.ToString() && Low.ToString() == other.Low.ToString() && High.ToString() == other.High.ToString()
        && Unit == other.Unit;
}

/// <summary>Numbers as readers see them.</summary>
internal static class Numbers
{
    public static string Shown(JsonElement value, string? format) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "–",
        JsonValueKind.Number => value.GetDouble().ToString(format, CultureInfo.InvariantCulture).Replace('-', '−'),
        _ => value.ToString(),
    };

    /// <summary>A number in a table: grouped thousands, four decimals; very large and very small ones by powers of ten.</summary>
    public static string InTable(JsonElement value)
    {
        var size = value.ValueKind == JsonValueKind.Number ? Math.Abs(value.GetDouble()) : 0;
        return Shown(value, size is >= 1e12 or (> 0 and < 1e-3) ? "0.###E+0" : "#,0.####");
    }

    /// <summary>Value and unit: percent and degree signs close up after a thin space, words follow a no-break space.</summary>
    public static Html Unit(string? unit) =>
        string.IsNullOrEmpty(unit) ? Html.Empty : Html.Of($"{(unit == "%" ? "\u202f" : "\u00a0")}<span class=\"unit\">{unit}</span>");
}
