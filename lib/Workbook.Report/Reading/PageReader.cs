using System.Text.Json;
using Workbook.Report.Input;

namespace Workbook.Report.Reading;

/// <summary>Reads an executed nbformat 4 document.</summary>
internal static class PageReader
{
    public static Page Read(NotebookPage notebook)
    {
        Fields document = new(notebook.Ipynb, "notebook", notebook.Slug, null);
        Fields about = About(document);
        List<Cell> cells = [];
        foreach (JsonElement cell in document.Items("cells"))
        {
            cells.Add(ReadCell(document with { Object = cell, What = "cell", Cell = cells.Count + 1 }, cells.Count + 1));
        }

        return new(
            notebook.Slug,
            about.TextOrNull("number") ?? "",
            about.TextOrNull("title") ?? notebook.Slug,
            about.TextOrNull("question"),
            about.TextOrNull("key"),
            about.Object.TryGetProperty("claims", out _) ? [.. about.Items("claims").Select(c => c.ToString())] : [],
            cells,
            notebook.Error);
    }

    /// <summary>Text that nbformat stores as one string or as a list of lines.</summary>
    public static string Joined(JsonElement text) => text.ValueKind switch
    {
        JsonValueKind.String => text.GetString()!.ReplaceLineEndings("\n"),
        JsonValueKind.Array => string.Concat(text.EnumerateArray().Select(line => line.ToString())).ReplaceLineEndings("\n"),
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        _ => text.ToString(),
    };

    private static Fields About(Fields document)
    {
        Fields metadata = document.Inner("metadata");
        return metadata.Object.TryGetProperty("workbook", out JsonElement about) && about.ValueKind == JsonValueKind.Object
            ? metadata with { Object = about, What = "metadata.workbook" }
            : metadata with { Object = JsonElement.Parse("{}"), What = "metadata.workbook" };
    }

    private static Cell ReadCell(Fields cell, int number)
    {
        string source = cell.Object.TryGetProperty("source", out JsonElement found) ? Joined(found) : throw cell.Missing("source", "a text or a list of lines");
        HashSet<string> tags = cell.Object.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("tags", out JsonElement list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(tag => tag.ToString()).ToHashSet(StringComparer.Ordinal) : [];
        return cell.Text("cell_type") == "code"
            ? new CodeCell(number, tags, source, [.. Joined(cell.Items("outputs").Select(o => OutputReader.Read(cell with { Object = o, What = "output" })).OfType<Output>())])
            : new MarkdownCell(number, tags, source);
    }

    // Some hosts write each printed line as an output of its own.
    private static List<Output> Joined(IEnumerable<Output> outputs)
    {
        List<Output> joined = [];
        foreach (Output output in outputs)
        {
            if (output is TextOutput { Name: "stdout" or "stderr" } next && joined is [.., TextOutput last] && last.Name == next.Name)
            {
                joined[^1] = last with { Text = last.Text + next.Text };
            }
            else
            {
                joined.Add(output);
            }
        }

        return joined;
    }
}
