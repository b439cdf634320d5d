using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Jupyter.Installation;

namespace Workbook.Cli.Checking;

/// <summary>
/// The form in which notebooks are committed: without outputs, and else as VS Code saves a notebook whose outputs were cleared. Who runs, clears and
/// saves there changes nothing, and neither does Jupyter.
/// </summary>
internal static class CommittedForm
{
    // What VS Code takes from the installed kernel when it runs a notebook.
    private const string KernelSpec = """{"display_name": "C# (workbook)", "language": "C#", "name": ".net-csharp"}""";
    private const string LanguageInfo = """
        {"codemirror_mode": "text/x-csharp", "file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp", "version": "15.0"}
        """;

    // VS Code's name for the language, which it writes into every cell because the kernel's name for it is another.
    private const string LanguageId = "csharp";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    /// <summary>The bytes of a notebook's file in this form. A notebook of another kernel keeps that kernel's metadata.</summary>
    public static byte[] Of(Notebook notebook)
    {
        JsonObject root = JsonNode.Parse(notebook.ToBytes(), documentOptions: new() { MaxDepth = 512 })!.AsObject();
        JsonObject metadata = root["metadata"]!.AsObject();
        bool ours = notebook.Language is KernelInstallation.SharedName or KernelInstallation.OwnName;
        if (ours)
        {
            metadata["kernelspec"] = JsonNode.Parse(KernelSpec);
            metadata["language_info"] = JsonNode.Parse(LanguageInfo);
        }

        foreach (JsonObject cell in root["cells"]!.AsArray().OfType<JsonObject>().Where(cell => (string?)cell["cell_type"] == "code"))
        {
            cell["execution_count"] = null;
            cell["outputs"] = new JsonArray();
            if (ours)
            {
                cell["metadata"]!["vscode"] = new JsonObject { ["languageId"] = LanguageId };
            }
        }

        var sorted = Notebook.Parse(Sorted(root)!.ToJsonString(Readable) + "\n", notebook.Name);
        return sorted.WithCells(sorted.Cells.Select(cell => cell.WithSource(cell.Source))).ToBytes();
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
