using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Workbook.Cli.Tests;

/// <summary>Changes a table of a copied repository as a new version would: its descriptor's checksum follows.</summary>
internal static class DatasetFile
{
    public static void Edit(string root, string dataset, string table, Func<string, string> change)
    {
        string folder = Path.Combine(root, "data", dataset), file = Path.Combine(folder, table), descriptor = Path.Combine(folder, "datapackage.json");
        string before = File.ReadAllText(file), after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(file, after);
        byte[] bytes = Encoding.UTF8.GetBytes(after);
        JsonNode package = JsonNode.Parse(File.ReadAllText(descriptor))!;
        JsonNode resource = package["resources"]!.AsArray().Single(resource => resource!["path"]!.GetValue<string>() == table)!;
        resource["bytes"] = bytes.Length;
        resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        File.WriteAllText(descriptor, package.ToJsonString());
    }
}
