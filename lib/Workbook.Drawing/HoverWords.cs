using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Workbook.Drawing;

/// <summary>What a chart says of a point under the pointer: whose it is, where it stands and what it measures, in words and with its unit, where the chart does not say so itself.</summary>
internal static partial class HoverWords
{
    private const string Nothing = "<extra></extra>";

    /// <summary>Gives every trace that would show bare numbers its words.</summary>
    /// <param name="chart">The chart in Plotly's form; changed.</param>
    /// <param name="hasIntervals">Whether the traces' custom data are intervals in words, as the workbook's own charts have them.</param>
    public static void Add(JsonObject chart, bool hasIntervals)
    {
        JsonObject layout = chart["layout"]!.AsObject();
        List<JsonObject> traces = [.. chart["data"]!.AsArray().OfType<JsonObject>()];
        foreach (JsonObject trace in traces)
        {
            bool isSilent = (string?)trace["hoverinfo"] is "skip" or "none" or "text" || trace.ContainsKey("hovertemplate");
            if (!isSilent && (string?)trace["type"] is "scatter" or "bar" && trace["x"] is JsonArray { Count: > 0 } xs && trace["y"] is JsonArray { Count: > 0 } ys)
            {
                trace["hovertemplate"] = Words(trace, xs, ys, layout, traces.Count(other => (bool?)other["showlegend"] != false) > 1 || traces.Count > 1, hasIntervals) + Nothing;
            }
        }
    }

    private static string Words(JsonObject trace, JsonArray xs, JsonArray ys, JsonObject layout, bool hasSeries, bool hasIntervals)
    {
        Measured x = Measured.Of(layout, (string?)trace["xaxis"] ?? "x", xs), y = Measured.Of(layout, (string?)trace["yaxis"] ?? "y", ys);
        if (trace["hovertext"] is not null)
        {
            return $"%{{hovertext}}<br>{x.InLine("x")}<br>{y.InLine("y")}";
        }

        bool isHorizontal = (string?)trace["orientation"] == "h" || (!x.IsPlace && y.IsPlace);
        (Measured place, string at) = isHorizontal ? (y, "y") : (x, "x");
        (Measured value, string of) = isHorizontal ? (x, "x") : (y, "y");
        string series = hasSeries && (string?)trace["name"] is { Length: > 0 } name && !name.StartsWith("trace ", StringComparison.Ordinal) ? LineBreak().Replace(name, " ") + ", " : "";
        bool isNamed = trace["text"] is JsonArray && trace["texttemplate"] is null && !((string?)trace["mode"] ?? "").Contains("text", StringComparison.Ordinal);
        bool areAllNamed = isNamed && trace["text"]!.AsArray().All(text => text?.GetValueKind() == JsonValueKind.String && (string)text! is { Length: > 0 });
        string interval = hasIntervals && trace["customdata"] is JsonArray ? "%{customdata}" : "";
        return $"{(areAllNamed ? "%{text}<br>" : "")}{series}{place.Place(at)}: {value.InWords(of, interval)}{(isNamed && !areAllNamed ? "<br>%{text}" : "")}";
    }

    [GeneratedRegex("<br ?/?>")]
    private static partial Regex LineBreak();

    /// <summary>An axis and how its numbers are written.</summary>
    /// <param name="Title">What is measured.</param>
    /// <param name="Unit">In which unit.</param>
    /// <param name="Format">How Plotly writes a number or day of it.</param>
    /// <param name="IsPlace">Whether its values are names or days, rather than amounts.</param>
    private sealed record Measured(string Title, string? Unit, string Format, bool IsPlace)
    {
        private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

        public static Measured Of(JsonObject layout, string axis, JsonArray cells)
        {
            JsonNode? title = layout[axis.Insert(1, "axis")]?["title"];
            string text = LineBreak().Replace((string?)(title is JsonObject ? title["text"] : title) ?? "", " ");
            Match parts = TitleAndUnit().Match(text);
            List<string> names = [.. cells.OfType<JsonValue>().Where(cell => cell.GetValueKind() == JsonValueKind.String).Select(cell => (string)cell!)];
            double[] numbers = [.. cells.OfType<JsonValue>().Where(cell => cell.GetValueKind() == JsonValueKind.Number).Select(cell => (double)cell)];
            string format = names.Count > 0 ? Days(names) : Numbers(numbers);
            return parts.Success ? new(parts.Groups[1].Value, parts.Groups[2].Value, format, names.Count > 0) : new(text, null, format, names.Count > 0);
        }

        /// <summary>Where a point stands.</summary>
        public string Place(string letter) => IsPlace || Unit is null || IsYear ? $"%{{{letter}{(IsYear ? "" : Format)}}}" : $"%{{{letter}{Format}}}{Spaced(Unit)}";

        /// <summary>The amount with its unit, and what it is an amount of.</summary>
        public string InWords(string letter, string interval)
        {
            string amount = $"%{{{letter}{Format}}}";
            string lower = Title.Length > 1 && char.IsUpper(Title[0]) && char.IsLower(Title[1]) ? char.ToLowerInvariant(Title[0]) + Title[1..] : Title;
            bool countsThings = Title.EndsWith('s') && !Title.Contains(' ', StringComparison.Ordinal);
            return Unit is null && countsThings ? $"{amount} {lower}{interval}"
                : Unit is { } each && (each.StartsWith("a ", StringComparison.Ordinal) || each.StartsWith("per ", StringComparison.Ordinal) || each.StartsWith("in ", StringComparison.Ordinal)) && countsThings ? $"{amount} {lower} {each}{interval}"
                : Title.StartsWith("Of ", StringComparison.Ordinal) ? $"{amount}{(Unit is null ? "" : Spaced(Unit))} {lower}{interval}"
                : $"{amount}{(Unit is null ? "" : Spaced(Unit))}{interval}{(Title.Length == 0 ? "" : $"<br>{Title}")}";
        }

        /// <summary>Title, amount and unit, for one of two properties.</summary>
        public string InLine(string letter) => $"{(Title.Length == 0 ? letter : Title)}: %{{{letter}{Format}}}{(Unit is null ? "" : Spaced(Unit))}";

        // Years are neither grouped nor rounded.
        private bool IsYear => !IsPlace && Unit is null && (Format.Length == 0 || Title == "Year");

        private static string Spaced(string unit) => unit == "%" ? "\u202f%" : unit.Contains('=', StringComparison.Ordinal) ? $" ({unit})" : "\u00a0" + unit;

        private static string Days(List<string> names)
        {
            DateTime[] days = [.. names.Where(name => name.Length >= 10 && name[4] == '-').Select(name => DateTime.TryParse(name, Culture, out DateTime day) ? day : (DateTime?)null).OfType<DateTime>()];
            return days.Length < names.Count ? "" : days.All(day => day is { Day: 1, Month: 1 }) ? "|%Y" : days.All(day => day.Day == 1) ? "|%B %Y" : "|%-d %B %Y";
        }

        // About three digits of the largest, whole numbers whole.
        private static string Numbers(double[] numbers)
        {
            double most = numbers.Length == 0 ? 0 : numbers.Max(Math.Abs);
            if (Array.TrueForAll(numbers, number => number == Math.Floor(number)))
            {
                return most is >= 1e12 ? ":.3~e" : Array.TrueForAll(numbers, number => number is > 1800 and < 2200) ? "" : ":,d";
            }

            return most is >= 1e12 or < 1e-4 ? ":.3~e" : $":,.{Math.Clamp(2 - (int)Math.Floor(Math.Log10(most)), 1, 6).ToString(Culture)}~f";
        }
    }

    [GeneratedRegex(@"^(.*\S) \(([^()]*)\)$")]
    private static partial Regex TitleAndUnit();
}
