using System.Text;
using System.Text.Json;
using Workbook.Files;

namespace Workbook.Engine.Notebooks;

/// <summary>Checks the bytes of a file against what nbformat 4 requires, with an error a person can act on.</summary>
internal sealed class NotebookReader(ReadOnlyMemory<byte> file, string name)
{
    /// <summary>Deep enough for figures; a deeper document is a mistake.</summary>
    public const int MaxDepth = 512;

    private const string Restore = "Restore the file from version control, or open and save it in VS Code or JupyterLab.";

    private readonly ReadOnlyMemory<byte> json =
        file.Span.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="NotebookFormatException">It is not there, cannot be read, is empty or too large.</exception>
    public static byte[] Bytes(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            return RegularFile.Length(path) switch
            {
                0 => throw new NotebookFormatException(name, 1, 1, "an empty file, or no file but a pipe or device", "a notebook in JSON (nbformat 4)", Restore),
                > RegularFile.Most => throw new NotebookFormatException(name, 1, 1, "a file of more than 256 MiB", "a notebook of a size that can be read", "Clear its outputs."),
                _ => RegularFile.Bytes(path),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFormatException(name, 1, 1, $"no file that can be read ({error.Message.TrimEnd('.')})", "a notebook", "Make it readable, or restore it from version control.");
        }
    }

    public JsonElement Read()
    {
        CheckEncoding();
        JsonElement root = ParseJson();
        Require(root.ValueKind == JsonValueKind.Object, Kind(root), "a JSON object", []);
        CheckVersion(root);
        RequireMember(root, "metadata", JsonValueKind.Object, []);
        RequireMember(root, "cells", JsonValueKind.Array, []);
        int index = 0;
        foreach (JsonElement cell in root.GetProperty("cells").EnumerateArray())
        {
            CheckCell(cell, index++);
        }

        return root;
    }

    private void CheckEncoding()
    {
        ReadOnlySpan<byte> rest = json.Span;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                throw Error(json.Length - rest.Length, FormattableString.Invariant($"the byte 0x{rest[0]:X2}, which is not UTF-8"), "UTF-8 text",
                    "Save the file as UTF-8.");
            }

            // ASCII runs are most of a notebook; skip them at once.
            int ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            rest = ascii < 0 ? [] : rest[Math.Max(ascii, length)..];
        }
    }

    private JsonElement ParseJson()
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return document.RootElement.Clone();
        }
        catch (InvalidOperationException broken)
        {
            // Thrown for the name of a member that holds half of a surrogate pair.
            throw Error(0, "a name that is no text (" + broken.Message.TrimEnd('.') + ")", "a notebook in JSON (nbformat 4)", Restore);
        }
        catch (JsonException broken)
        {
            int offset = OffsetOf(broken);
            bool atEnd = json.Span[offset..].Trim("\r\n\t "u8).IsEmpty;
            string found = json.Span.Trim("\r\n\t "u8).IsEmpty ? "an empty file"
                : atEnd ? "the end of the file inside the document"
                : "text that is not JSON (" + Reason(broken) + ")";
            throw Error(offset, found, "a notebook in JSON (nbformat 4)", Restore);
        }
    }

    private int OffsetOf(JsonException broken)
    {
        int offset = 0;
        for (long line = broken.LineNumber ?? 0; line > 0; line--)
        {
            offset += json.Span[offset..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(offset + (int)(broken.BytePositionInLine ?? 0), json.Length);
    }

    private static string Reason(JsonException broken) => broken.Message.Split(" LineNumber:")[0].TrimEnd('.');

    private void CheckVersion(JsonElement root)
    {
        RequireMember(root, "nbformat", JsonValueKind.Number, []);
        string found = root.GetProperty("nbformat").GetRawText();
        if (found != "4")
        {
            throw Error(JsonOffsets.Find(json.Span, "nbformat"), "nbformat " + found, "nbformat 4",
                "Convert it: jupyter nbconvert --to notebook --nbformat 4 --inplace " + Path.GetFileName(name));
        }
    }

    private void CheckCell(JsonElement cell, int index)
    {
        object[] path = ["cells", index];
        Require(cell.ValueKind == JsonValueKind.Object, Kind(cell), "a cell (JSON object)", path);
        RequireMember(cell, "cell_type", JsonValueKind.String, path);
        string? type = cell.GetProperty("cell_type").GetString();
        Require(type is "code" or "markdown" or "raw", $"cell_type \"{type}\"", "\"code\", \"markdown\" or \"raw\"", [.. path, "cell_type"]);
        RequireMember(cell, "metadata", JsonValueKind.Object, path);
        Require(cell.TryGetProperty("source", out JsonElement source), "no \"source\"", "\"source\" in every cell", path);
        Require(IsText(source), Kind(source), "\"source\" as a string or a list of strings", [.. path, "source"]);
        if (type == "code")
        {
            RequireMember(cell, "outputs", JsonValueKind.Array, path);
        }
    }

    private static bool IsText(JsonElement source) =>
        source.ValueKind == JsonValueKind.String
        || (source.ValueKind == JsonValueKind.Array && source.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String));

    private void RequireMember(JsonElement owner, string member, JsonValueKind kind, object[] path)
    {
        string expected = $"\"{member}\" as {Name(kind)}";
        Require(owner.TryGetProperty(member, out JsonElement value), $"no \"{member}\"", expected, path);
        Require(value.ValueKind == kind, Kind(value), expected, [.. path, member]);
    }

    private void Require(bool condition, string found, string expected, object[] path)
    {
        if (!condition)
        {
            throw Error(JsonOffsets.Find(json.Span, path), found, expected, Restore);
        }
    }

    private NotebookFormatException Error(int offset, string found, string expected, string remedy)
    {
        (int line, int column) = TextPosition.Of(json.Span, offset);
        return new NotebookFormatException(name, line, column, found, expected, remedy);
    }

    private static string Kind(JsonElement element) => Name(element.ValueKind);

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
