using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Workbook.Files;

namespace Workbook.Engine.Notebooks;

/// <summary>
/// An nbformat 4 document. Immutable. What the engine does not know is kept, and saving an unchanged notebook writes the bytes
/// that were read (files by nbformat, JupyterLab and VS Code; other white space becomes Jupyter's).
/// </summary>
public sealed class Notebook
{
    private readonly JsonElement json;
    private readonly NotebookLayout layout;

    private Notebook(string name, JsonElement json, ImmutableArray<Cell> cells, NotebookLayout layout)
    {
        Name = name;
        this.json = json;
        Cells = cells;
        this.layout = layout;
    }

    /// <summary>The file, as errors name it.</summary>
    public string Name { get; }

    /// <summary>All cells in order.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>The notebook's metadata object.</summary>
    public JsonElement Metadata => json.GetProperty("metadata");

    /// <summary>The language of cells that name none: the kernel's name, or C#.</summary>
    public string Language =>
        Metadata.TryGetProperty("kernelspec", out JsonElement kernel)
        && kernel.ValueKind == JsonValueKind.Object
        && kernel.TryGetProperty("name", out JsonElement name)
        && name.ValueKind == JsonValueKind.String
            ? name.GetString()!
            : "csharp";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; <see cref="Name"/> becomes its file name.</param>
    /// <exception cref="NotebookFormatException">It cannot be read, or is not a notebook in nbformat 4.</exception>
    public static Notebook Load(string path) => Parse(NotebookReader.Bytes(path), Path.GetFileName(path));

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="file">UTF-8 JSON, with or without a byte order mark.</param>
    /// <param name="name">How errors name it.</param>
    /// <exception cref="NotebookFormatException">It is not a notebook in nbformat 4.</exception>
    public static Notebook Parse(ReadOnlyMemory<byte> file, string name)
    {
        JsonElement json = new NotebookReader(file, name).Read();
        return new Notebook(name, json, [.. json.GetProperty("cells").EnumerateArray().Select(cell => new Cell(cell))], NotebookLayout.Of(file.Span));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte}, string)"/>
    public static Notebook Parse(string file, string name) => Parse(Encoding.UTF8.GetBytes(file), name);

    /// <summary>The notebook with these cells instead of its own.</summary>
    public Notebook WithCells(IEnumerable<Cell> cells) => new(Name, json, [.. cells], layout);

    /// <summary>The document. Halves of surrogate pairs, which JSON may hold and .NET's texts may not, are replacement characters in it.</summary>
    public JsonElement ToJson() => JsonText.Parse(NotebookText.WellFormed(Whole().GetRawText()));

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        JsonText.Append(text, Whole(), layout, 0);
        byte[] body = Encoding.UTF8.GetBytes(text.Append(layout.End).ToString());
        return layout.ByteOrderMark ? [.. Encoding.UTF8.Preamble, .. body] : body;
    }

    /// <summary>Writes the file whole: readers see the old one or the new one, never a part. A link stays, and what it leads to is written.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, ToBytes());

    private JsonElement Whole() => JsonText.With(json, ("cells", "[" + string.Join(',', Cells.Select(cell => cell.Json.GetRawText())) + "]"));
}
