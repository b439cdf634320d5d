using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Data;
using Workbook.Files;

namespace Workbook.Recipes;

/// <summary>Writes what a rebuild computes into a descriptor: length and checksum of each table, and which upstream rows were left out and why.</summary>
internal static class DescriptorUpdate
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes tables, and beside them the descriptor with the rows that a recipe left out among its limits.</summary>
    public static void Write(string folder, string output, IReadOnlyDictionary<string, byte[]> tables, IEnumerable<string> leftOut) => Write(folder, output, tables, package =>
    {
        JsonArray limits = package["limits"]!.AsArray();
        package["limits"] = new JsonArray(
        [
            .. limits.Select(limit => limit!.GetValue<string>()).Where(limit => !limit.StartsWith(RowAccount.Opening, StringComparison.Ordinal))
                .Concat(leftOut).Select(limit => JsonValue.Create(limit)),
        ]);
    });

    /// <summary>Reads the descriptor in a folder, changes it, and writes it with length and checksum of each table; with it those tables that are new, all or none.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <param name="output">Where it is written, and where the other tables are.</param>
    /// <param name="tables">The new tables by their paths.</param>
    /// <param name="change">Changes the descriptor.</param>
    public static void Write(string folder, string output, IReadOnlyDictionary<string, byte[]> tables, Action<JsonNode> change)
    {
        JsonNode package = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, DescriptorReader.FileName)))!;
        change(package);
        foreach (JsonNode? resource in package["resources"]!.AsArray())
        {
            string path = resource!["path"]!.GetValue<string>();
            byte[] bytes = tables.GetValueOrDefault(path) ?? File.ReadAllBytes(Path.Combine(output, path));
            resource["bytes"] = bytes.Length;
            resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        // A file-based app is trimmed of reflection, which the serializer needs and the writer does not.
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Format))
        {
            package.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        Directory.CreateDirectory(output);
        AtomicFile.Write([.. tables.Select(table => (Path.Combine(output, table.Key), table.Value)), (Path.Combine(output, DescriptorReader.FileName), stream.ToArray())]);
    }
}
