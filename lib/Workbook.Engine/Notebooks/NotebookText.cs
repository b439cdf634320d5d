using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbook.Engine.Notebooks;

/// <summary>Reads text that nbformat allows as one string or as a list of lines.</summary>
public static class NotebookText
{
    // Length of an escape such as \ud83d.
    private const int Escape = 6;

    /// <summary>The text in one piece.</summary>
    /// <param name="text">A string, or a list of strings that carry their line ends.</param>
    public static string Join(JsonElement text) =>
        text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(Decode)) : Decode(text);

    /// <summary>
    /// The same JSON with a replacement character for each half of a surrogate pair, which JavaScript writes and .NET will not decode.
    /// </summary>
    /// <param name="json">Valid JSON.</param>
    public static string WellFormed(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var text = new StringBuilder(json.Length);
        int copied = 0;
        for (int i = json.IndexOf('\\', StringComparison.Ordinal); i >= 0; i = json.IndexOf('\\', i))
        {
            int length = json[i + 1] != 'u' ? 2 : char.IsHighSurrogate(Unit(json, i)) && char.IsLowSurrogate(Unit(json, i + Escape)) ? 2 * Escape : Escape;
            if (length == Escape && char.IsSurrogate(Unit(json, i)))
            {
                text.Append(json, copied, i - copied).Append("\\ufffd");
                copied = i + length;
            }

            i += length;
        }

        return copied == 0 ? json : text.Append(json, copied, json.Length - copied).ToString();
    }

    private static string Decode(JsonElement text)
    {
        try
        {
            return text.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            return JsonText.Parse(WellFormed(text.GetRawText())).GetString()!;
        }
    }

    // The code unit of an escape, 0 where none stands.
    private static char Unit(string raw, int escape) =>
        escape + Escape <= raw.Length && raw[escape] == '\\' && raw[escape + 1] == 'u'
        && ushort.TryParse(raw.AsSpan(escape + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit
            : '\0';
}
