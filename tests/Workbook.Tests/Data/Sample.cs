using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Workbook.Data;

namespace Workbook.Tests.Data;

/// <summary>A repository on disk with one small dataset, to be broken in one place at a time.</summary>
internal sealed class Sample : IDisposable
{
    public const string Table =
        """
        id,count,score,open,day,kind
        a,1,0.5,true,2024-09-18,x
        b,2,,false,2024-09-19,y
        c,3,1e3,,,

        """;

    private readonly string root = Directory.CreateTempSubdirectory("workbook-sample-").FullName;

    public Sample()
    {
        Directory.CreateDirectory(Folder);
        Descriptor = JsonNode.Parse(
            """
            {
              "name": "sample", "title": "Sample", "description": "A dataset for tests.", "licenses": [{ "name": "CC0-1.0" }],
              "sources": [{
                "name": "origin", "title": "Origin", "path": "https://example.org/", "citation": "Example (2024)", "licence": "CC0-1.0", "use": "table"
              }],
              "limits": [], "coverage": "nowhere",
              "resources": [{
                "name": "sample", "path": "sample.csv", "title": "Sample", "sources": ["origin"],
                "schema": {
                  "fields": [
                    { "name": "id", "type": "string", "description": "Name.", "constraints": { "required": true, "pattern": "[a-z]" } },
                    { "name": "count", "type": "integer", "description": "Count.", "constraints": { "minimum": 0, "maximum": 100 } },
                    { "name": "score", "type": "number", "description": "Score." },
                    { "name": "open", "type": "boolean", "description": "Open." },
                    { "name": "day", "type": "date", "description": "Day." },
                    { "name": "kind", "type": "string", "description": "Kind.", "constraints": { "enum": ["x", "y"] } }
                  ],
                  "primaryKey": ["id"]
                }
              }]
            }
            """)!;
        Write(Table);
    }

    /// <summary>The descriptor, to be changed before <see cref="Write(string)"/>.</summary>
    public JsonNode Descriptor { get; }

    public JsonNode Resource => Descriptor["resources"]![0]!;

    public Catalogue Catalogue => new(root);

    public string File => Path.Combine(Folder, (string)Resource["path"]!);

    private string Folder => Path.Combine(root, "data", "sample");

    /// <summary>Writes the table and a descriptor that states its length and checksum.</summary>
    public void Write(string table) => Write(Encoding.UTF8.GetBytes(table));

    public void Write(byte[] table)
    {
        Resource["bytes"] = table.Length;
        Resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(table));
        System.IO.File.WriteAllBytes(File, table);
        WriteDescriptor(Descriptor.ToJsonString());
    }

    public void WriteDescriptor(string text) => System.IO.File.WriteAllText(Path.Combine(Folder, "datapackage.json"), text);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
