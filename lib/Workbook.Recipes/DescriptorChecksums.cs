using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Data;

namespace Workbook.Recipes;

/// <summary>Writes length and checksum of each table into its descriptor after a rebuild.</summary>
internal static class DescriptorChecksums
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <param name="folder">The dataset's folder.</param>
    /// <param name="change">What else to change in the descriptor.</param>
    public static void Update(string folder, Action<JsonNode>? change = null)
    {
        string file = Path.Combine(folder, DescriptorReader.FileName);
        JsonNode package = JsonNode.Parse(File.ReadAllBytes(file))!;
        change?.Invoke(package);
        foreach (JsonNode? resource in package["resources"]!.AsArray())
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, resource!["path"]!.GetValue<string>()));
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
        AtomicFile.Write(file, stream.ToArray());
    }
}
