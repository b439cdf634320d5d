using System.Text.Json;

namespace Workbook.Engine.Notebooks;

/// <summary>Reads text that nbformat allows as one string or as a list of lines.</summary>
public static class NotebookText
{
    /// <summary>The text in one piece.</summary>
    /// <param name="text">A string, or a list of strings that carry their line ends.</param>
    public static string Join(JsonElement text) =>
        text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(Decode)) : Decode(text);

    private static string Decode(JsonElement text)
    {
        try
        {
            return text.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JavaScript writes and .NET will not decode: shown as the replacement character.
            string raw = text.GetRawText();
            for (int i = 1; i < raw.Length - 1; i++)
            {
                if (raw[i] == '\\' && raw[++i] == 'u' && IsLone(raw, i - 1))
                {
                    raw = raw[..(i - 1)] + "\\ufffd" + raw[(i + 5)..];
                }
            }

            return JsonText.Parse(raw).GetString()!;
        }
    }

    private static bool IsLone(string raw, int escape)
    {
        char unit = Unit(raw, escape);
        return char.IsHighSurrogate(unit)
            ? !(Unit(raw, escape + 6) is var next && char.IsLowSurrogate(next))
            : char.IsLowSurrogate(unit) && !char.IsHighSurrogate(Unit(raw, escape - 6));
    }

    private static char Unit(string raw, int escape) =>
        escape >= 1 && escape + 6 <= raw.Length && raw[escape] == '\\' && raw[escape + 1] == 'u'
        && ushort.TryParse(raw.AsSpan(escape + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out ushort unit)
            ? (char)unit
            : '\0';
}
