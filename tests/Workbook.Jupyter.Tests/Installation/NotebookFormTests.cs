using System.Text.Json.Nodes;
using Workbook.Jupyter.Installation;
using Workbook.Jupyter.Tests.Protocol;
using Workbook.Jupyter.Wire;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Installation;

/// <summary>
/// What VS Code does to a notebook's file when its cells are run with the installed kernel, its outputs cleared, and it is saved: the rules of the
/// Jupyter extension (metadata of the kernel) and of VS Code's serializer (languages of cells, order of keys, lines).
/// </summary>
public sealed class NotebookFormTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    // VS Code's own name of the language that a kernel calls C#.
    private const string EditorLanguage = "csharp";

    public static TheoryData<string> Notebooks => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Notebook_RunClearedAndSavedInVSCode_HasNotChanged(string name)
    {
        string committed = File.ReadAllText(Path.Combine(Repository.Root, "notebooks", name));

        Assert.Equal(committed, Saved(JsonNode.Parse(committed)!.AsObject()));
    }

    private string Saved(JsonObject notebook)
    {
        JsonObject metadata = notebook["metadata"]!.AsObject();
        JsonNode specification = JsonNode.Parse(KernelSpec.Text("dotnet", "program"))!;
        metadata["language_info"] = JsonNode.Parse(kernel.Client.Ask(KernelChannel.Shell, "kernel_info_request").Content.GetProperty("language_info").GetRawText());
        metadata["kernelspec"]!["name"] = KernelInstallation.SharedName;
        metadata["kernelspec"]!["display_name"] = (string?)specification["display_name"];
        metadata["kernelspec"]!["language"] = (string?)specification["language"];
        foreach (JsonObject cell in notebook["cells"]!.AsArray().OfType<JsonObject>())
        {
            string source = string.Concat(cell["source"]!.AsArray().Select(line => (string?)line));
            cell["source"] = new JsonArray([.. source.Split('\n').Select((line, i) => i < source.Count(c => c == '\n') ? line + "\n" : line).Where(line => line.Length > 0).Select(line => JsonValue.Create(line))]);
            if ((string?)cell["cell_type"] == "code")
            {
                cell["outputs"] = new JsonArray();
                cell["execution_count"] = null;
                SetLanguage(cell["metadata"]!.AsObject(), (string)metadata["language_info"]!["name"]!);
            }
        }

        return Written(notebook, 0) + "\n";
    }

    private static void SetLanguage(JsonObject cell, string preferred)
    {
        cell.Remove("vscode");
        if (preferred != EditorLanguage)
        {
            cell["vscode"] = new JsonObject { ["languageId"] = EditorLanguage };
        }
    }

    // JSON.stringify(…, undefined, " ") after sorting all keys.
    private static string Written(JsonNode? node, int depth) => node switch
    {
        JsonObject { Count: > 0 } members => "{" + Lines(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{Text(member.Key)}: {Written(member.Value, depth + 1)}"), depth) + "}",
        JsonArray { Count: > 0 } items => "[" + Lines(items.Select(item => Written(item, depth + 1)), depth) + "]",
        JsonValue value when value.TryGetValue(out string? text) => Text(text),
        null => "null",
        _ => node.ToJsonString(),
    };

    private static string Lines(IEnumerable<string> items, int depth) =>
        $"\n{new string(' ', depth + 1)}{string.Join($",\n{new string(' ', depth + 1)}", items)}\n{new string(' ', depth)}";

    private static string Text(string text) => "\"" + string.Concat(text.Select(c => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        _ when char.IsControl(c) && c < ' ' => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    })) + "\"";
}
