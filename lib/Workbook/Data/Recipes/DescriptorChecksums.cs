using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Data.Package;

namespace Workbook.Data.Recipes;

/// <summary>Writes length and checksum of each table into its descriptor after a rebuild.</summary>
internal static class DescriptorChecksums
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Update(string folder)
    {
        string file = Path.Combine(folder, DescriptorReader.FileName);
        JsonNode package = JsonNode.Parse(File.ReadAllBytes(file))!;
        foreach (JsonNode? resource in package["resources"]!.AsArray())
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, resource!["path"]!.GetValue<string>()));
            resource["bytes"] = bytes.Length;
            resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        AtomicFile.Write(file, [.. JsonSerializer.SerializeToUtf8Bytes(package, Format), (byte)'\n']);
    }
}
