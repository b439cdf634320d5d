using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workbook.Engine.Notebooks;
using Workbook.Files;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>What is known before a notebook is run and may change what comes of it: its code, its parameters, the program, the settings.</summary>
/// <param name="Parts">Each by a name for people, with a text that differs when it does.</param>
internal sealed record RunKey(IReadOnlyList<KeyPart> Parts)
{
    // Another number whenever what is kept is read otherwise.
    private const string Form = "2";

    /// <summary>Begins the names of parts that are cells; the number is that of the cell among those with code.</summary>
    public const string CellPrefix = "code cell ";

    /// <summary>Names the part that is the parameters given.</summary>
    public const string ParametersPart = "parameters";

    /// <summary>Names the part that is the commentary, where it counts.</summary>
    public const string AroundPart = "text around a changed parameter";

    private static readonly string[] Meaningful = [ParameterTags.Declared, ParameterTags.Injected, "raises-exception"];

    /// <summary>The name under which what comes of it is kept.</summary>
    public string Name { get; } = Hash([Form, .. Parts.SelectMany(part => (string[])[part.Name, part.State])]);

    /// <summary>The key of a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="parameters">Assignments, each <c>NAME=VALUE</c>.</param>
    /// <param name="surroundings">What is the same for every notebook of a command.</param>
    public static RunKey Of(Notebook notebook, IReadOnlyList<string> parameters, IEnumerable<KeyPart> surroundings)
    {
        IEnumerable<KeyPart> cells = notebook.Cells.Where(cell => cell.Type == CellType.Code).Select((cell, i) => new KeyPart(
            CellPrefix + (i + 1).ToString(CultureInfo.InvariantCulture), Of(cell)));

        // A run with parameters has a cell more, whose place among the commentary is part of what comes of it.
        string whole = parameters.Count == 0 && notebook.Cells.All(cell => !cell.Tags.Contains(ParameterTags.Injected)) ? "" : Hash([Encoding.UTF8.GetString(WithoutOutputs(notebook))]);
        return new RunKey(
        [
            new("file name", notebook.Name),
            new("language", notebook.Language),
            new(ParametersPart, string.Join('\n', parameters.Order(StringComparer.Ordinal))),
            new(AroundPart, whole),
            .. surroundings,
            .. cells,
        ]);
    }

    /// <summary>A text that differs when what comes of a code cell may.</summary>
    public static string Of(Cell cell) => Hash([cell.Source, cell.Language ?? "", .. cell.Tags.Intersect(Meaningful).Order(StringComparer.Ordinal)]);

    /// <summary>The numbers of a notebook's code cells.</summary>
    public static string Numbers(Notebook notebook) => string.Join(',', notebook.Cells.Index().Where(cell => cell.Item.Type == CellType.Code)
        .Select(cell => new CellIndex(cell.Index).Number.Value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A checksum of texts, each apart from the others.</summary>
    public static string Hash(IEnumerable<string> texts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(texts)));

    private static byte[] WithoutOutputs(Notebook notebook) =>
        notebook.WithCells(notebook.Cells.Select(cell => cell.Type == CellType.Code ? cell.WithOutputs([], null) : cell)).ToBytes();
}

/// <summary>Something that may change what comes of a run.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="State">Differs when it does.</param>
internal sealed record KeyPart(string Name, string State);
