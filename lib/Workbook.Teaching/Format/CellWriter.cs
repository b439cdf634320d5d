using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Format;

/// <summary>Writes notebooks that are made from a source notebook.</summary>
internal static partial class CellWriter
{
    /// <summary>The tag of a cell whose failure does not end a run, as Jupyter's clients know it.</summary>
    public const string MayFail = "raises-exception";

    public static JsonObject Markdown(string id, string source, JsonObject? metadata = null) => new()
    {
        ["cell_type"] = "markdown",
        ["id"] = id,
        ["metadata"] = metadata ?? [],
        ["source"] = Lines(source),
    };

    public static JsonObject Code(string id, string source, JsonObject? metadata = null, params string[] tags)
    {
        JsonObject own = metadata ?? [];
        own["dotnet_interactive"] = new JsonObject { ["language"] = "csharp" };
        own["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" };
        own["vscode"] = new JsonObject { ["languageId"] = "csharp" };
        if (tags.Length > 0)
        {
            own["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        }

        return new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = id,
            ["metadata"] = own,
            ["outputs"] = new JsonArray(),
            ["source"] = Lines(source),
        };
    }

    /// <summary>A notebook of these cells for the source's kernel.</summary>
    /// <param name="source">Gives the kernel.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="own">What its metadata says beside the kernel.</param>
    public static Notebook Notebook(Notebook source, string name, IEnumerable<JsonObject> cells, params (string Name, JsonNode Value)[] own)
    {
        JsonObject from = JsonNode.Parse(source.Metadata.GetRawText())!.AsObject(), metadata = [];
        foreach (string kept in (string[])["kernelspec", "language_info", "polyglot_notebook"])
        {
            if (from[kept] is JsonNode value)
            {
                metadata[kept] = value.DeepClone();
            }
        }

        foreach ((string member, JsonNode value) in own)
        {
            metadata[member] = value;
        }

        var whole = new JsonObject { ["cells"] = new JsonArray([.. cells]), ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 };
        var made = Engine.Notebooks.Notebook.Parse(whole.ToJsonString(), name);
        return made.WithCells(made.Cells.Select(cell => cell.WithSource(cell.Source)));
    }

    /// <summary>Prose without the bindings of its numbers, which nobody checks in what is made from it.</summary>
    public static string Unbound(string prose) => Bindings().Replace(prose, "");

    /// <summary>The header with the library's place in this repository, for a notebook that is run elsewhere.</summary>
    public static string At(string header, string root) =>
        header.Replace("#load \"../", $"#load \"{Path.TrimEndingDirectorySeparator(root).Replace('\\', '/')}/", StringComparison.Ordinal);

    private static JsonArray Lines(string source)
    {
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        return new JsonArray([.. lines.Select((line, i) => (JsonNode)(i < lines.Length - 1 ? line + "\n" : line)).Where(line => (string?)line != "")]);
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bindings();
}
