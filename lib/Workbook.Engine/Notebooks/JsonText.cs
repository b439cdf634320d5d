using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbook.Engine.Notebooks;

/// <summary>
/// Writes JSON as Jupyter does. <see cref="JsonSerializer"/> will not do: its encoders escape characters that Python and
/// JavaScript leave alone, and its indentation differs, so every save would touch every line. Strings and numbers that were
/// read are copied as they stood.
/// </summary>
internal static class JsonText
{
    /// <summary>Appends <paramref name="element"/> with one line per member, as Python's <c>json.dumps(indent=…)</c>.</summary>
    public static void Append(StringBuilder text, JsonElement element, NotebookLayout layout, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                AppendItems(text, '{', '}', element.EnumerateObject(), layout, depth, property =>
                {
                    text.Append(Name(property)).Append(": ");
                    Append(text, property.Value, layout, depth + 1);
                });
                break;
            case JsonValueKind.Array:
                AppendItems(text, '[', ']', element.EnumerateArray(), layout, depth, item => Append(text, item, layout, depth + 1));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    /// <summary>A string literal: escaped is only what JSON demands.</summary>
    public static string Literal(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => Escape(text, c),
                _ when char.IsSurrogate(c) && !IsPaired(value, i) => Escape(text, c),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>The object with some members replaced in place, or added at the end.</summary>
    public static JsonElement With(JsonElement source, params ReadOnlySpan<(string Name, string Json)> changes)
    {
        var members = new List<string>();
        var pending = new List<(string Name, string Json)>(changes.ToArray());
        foreach (JsonProperty property in source.EnumerateObject())
        {
            int change = pending.FindIndex(c => c.Name == property.Name);
            members.Add(Name(property) + ":" + (change < 0 ? property.Value.GetRawText() : pending[change].Json));
            if (change >= 0)
            {
                pending.RemoveAt(change);
            }
        }

        members.AddRange(pending.Select(change => Literal(change.Name) + ":" + change.Json));
        return Parse("{" + string.Join(',', members) + "}");
    }

    /// <summary>An element that outlives its document.</summary>
    public static JsonElement Parse(string json, int depth = NotebookReader.MaxDepth)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = depth });
        return document.RootElement.Clone();
    }

    /// <summary>Jupyter keeps text as a list of lines, each with its line end, so that files differ line by line.</summary>
    public static string Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is int feed and >= 0 ? feed + 1 : text.Length;
            lines.Add(Literal(text[start..end]));
            start = end;
        }

        return "[" + string.Join(',', lines) + "]";
    }

    private static void AppendItems<T>(
        StringBuilder text, char open, char close, IEnumerable<T> items, NotebookLayout layout, int depth, Action<T> append)
    {
        text.Append(open);
        bool any = false;
        foreach (T item in items)
        {
            text.Append(any ? "," : string.Empty).Append(layout.NewLine).Insert(text.Length, layout.Indent, depth + 1);
            append(item);
            any = true;
        }

        if (any)
        {
            text.Append(layout.NewLine).Insert(text.Length, layout.Indent, depth);
        }

        text.Append(close);
    }

    private static string Name(JsonProperty property)
    {
        string name = property.Name;
        if (name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or '+'))
        {
            return "\"" + name + "\"";
        }

        // The only way to a name's own escapes is the raw text of the whole member.
        string member = property.ToString();
        int end = 1;
        while (member[end] != '"')
        {
            end += member[end] == '\\' ? 2 : 1;
        }

        return member[..(end + 1)];
    }

    private static StringBuilder Escape(StringBuilder text, char c) =>
        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

    private static bool IsPaired(string value, int i) =>
        char.IsHighSurrogate(value[i])
            ? i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])
            : i > 0 && char.IsHighSurrogate(value[i - 1]);
}
