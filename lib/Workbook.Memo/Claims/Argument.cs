using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

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
    public static IReadOnlyList<Argument> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).Where(Argues).Select(Read)];

    /// <summary>Reads one notebook.</summary>
    /// <exception cref="InvalidDataException">The file is no notebook, or lacks the metadata of an argument.</exception>
    public static Argument Read(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            using JsonDocument notebook = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
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
    private static bool Argues(string path)
    {
        try
        {
            using JsonDocument notebook = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            return notebook.RootElement.ValueKind != JsonValueKind.Object
                || !notebook.RootElement.TryGetProperty("metadata", out JsonElement metadata)
                || metadata.TryGetProperty("workbook", out _);
        }
        catch (JsonException)
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
