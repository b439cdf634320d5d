using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Data;
using Workbook.Files;

namespace Workbook.Memo.Claims;

/// <summary>One notebook as its file describes it, without running it.</summary>
/// <param name="File">File name, for example <c>02-measuring-the-gap.ipynb</c>.</param>
/// <param name="Number">Its place in the set, for example <c>02</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">The question that it settles.</param>
/// <param name="Claims">Identifiers of the claims that it argues.</param>
/// <param name="Figures">Identifiers of its figures, in order.</param>
public sealed partial record Argument(
    string File, string Number, string Title, string Question, ImmutableArray<string> Claims, ImmutableArray<string> Figures)
{
    /// <summary>Reads every notebook of a folder that argues, in order of file name; one without <c>workbook</c> in its metadata, as somebody tries things in, is left out.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A file is no notebook, or lacks some of the metadata of an argument.</exception>
    public static IReadOnlyList<Argument> ReadAll(string folder)
    {
        try
        {
            Argument[] arguments = Within(folder);
            ReadLog.Tell(ReadKindName, folder, StateOf(arguments));
            return arguments;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            ReadLog.Tell(ReadKind.Fault, folder, "");
            throw;
        }
    }

    /// <summary>Names in the log of reads what a notebook takes from the others: not their commentary, nor their code but for the figures' names.</summary>
    internal const string ReadKindName = "arguments";

    /// <summary>What <see cref="ReadAll"/> would find in a folder, to tell one state of it from another.</summary>
    internal static string StateOf(string folder) => StateOf(Within(folder));

    private static string StateOf(IEnumerable<Argument> arguments) => ReadLog.ListState(arguments.Select(one => JsonSerializer.Serialize(
        (string[])[one.File, one.Number, one.Title, one.Question, string.Join(',', one.Claims), string.Join(',', one.Figures)])));

    private static Argument[] Within(string folder) =>
        [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).Select(path => (Path: path, Content: RegularFile.Bytes(path)))
            .Where(file => Argues(file.Content)).Select(file => Parse(Path.GetFileName(file.Path), file.Content))];

    /// <summary>Reads one notebook.</summary>
    /// <exception cref="InvalidDataException">The file is no notebook, or lacks the metadata of an argument.</exception>
    public static Argument Read(string path) => Parse(Path.GetFileName(path), ReadLog.File(path, RegularFile.Bytes(path)));

    internal static Argument Parse(string name, byte[] content)
    {
        try
        {
            using JsonDocument notebook = JsonDocument.Parse(content);
            JsonElement about = notebook.RootElement.GetProperty("metadata").GetProperty("workbook");
            return new Argument(
                name, Text(about, "number"), Text(about, "title"), Text(about, "question"),
                [.. about.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString()!)],
                [.. notebook.RootElement.GetProperty("cells").EnumerateArray()
                    .Where(cell => Text(cell, "cell_type") == "code").SelectMany(cell => FigureId().Matches(Source(cell))).Select(match => match.Groups[1].Value)]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{name}: not an argument's notebook. Its metadata needs 'workbook' with number, title, question and claims.", error);
        }
    }

    // A file that is no notebook argues badly, so that it is named.
    internal static bool Argues(byte[] content)
    {
        try
        {
            using JsonDocument notebook = JsonDocument.Parse(content);
            return notebook.RootElement.ValueKind != JsonValueKind.Object
                || !notebook.RootElement.TryGetProperty("metadata", out JsonElement metadata)
                || metadata.TryGetProperty("workbook", out _);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return true;
        }
    }

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    private static string Source(JsonElement cell) => cell.GetProperty("source") is { ValueKind: JsonValueKind.Array } lines
        ? string.Concat(lines.EnumerateArray().Select(line => line.GetString()))
        : Text(cell, "source");

    [GeneratedRegex("ToFigure\\(\\s*(?:id:\\s*)?\"([a-z0-9-]+)\"")]
    private static partial Regex FigureId();
}
