using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Data;

namespace Workbook.Recipes;

/// <summary>Writes what a rebuild computes into a descriptor: length and checksum of each table, and which upstream rows were left out and why.</summary>
internal static class DescriptorUpdate
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Reads the descriptor in a folder and writes it beside the tables, with the rows that a recipe left out among its limits.</summary>
    public static void Write(string folder, string output, IEnumerable<string> leftOut) => Write(folder, output, package =>
    {
        JsonArray limits = package["limits"]!.AsArray();
        package["limits"] = new JsonArray(
        [
            .. limits.Select(limit => limit!.GetValue<string>()).Where(limit => !limit.StartsWith(RowAccount.Opening, StringComparison.Ordinal))
                .Concat(leftOut).Select(limit => JsonValue.Create(limit)),
        ]);
    });

    /// <summary>Reads the descriptor in a folder, changes it, and writes it beside the tables with their length and checksum.</summary>
    public static void Write(string folder, string output, Action<JsonNode> change)
    {
        JsonNode package = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, DescriptorReader.FileName)))!;
        change(package);
        foreach (JsonNode? resource in package["resources"]!.AsArray())
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(output, resource!["path"]!.GetValue<string>()));
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
        AtomicFile.Write(Path.Combine(output, DescriptorReader.FileName), stream.ToArray());
    }
}
