using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Installation;

/// <summary><c>kernel.json</c>: tells Jupyter how to start the kernel.</summary>
internal static class KernelSpec
{
    public const string FileName = "kernel.json";
    private const string Owner = "workbook";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text.</summary>
    /// <param name="dotnet">Full path of the program that runs .NET programs.</param>
    /// <param name="program">Full path of the kernel's main assembly.</param>
    public static string Text(string dotnet, string program)
    {
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray(dotnet, program, "kernel", "run", "{connection_file}"),
            ["display_name"] = "C# (workbook)",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { [Owner] = new JsonObject { ["version"] = typeof(KernelSpec).Assembly.GetName().Version!.ToString(3) } },
        };
        return spec.ToJsonString(Readable) + "\n";
    }

    /// <summary>Whether a kernel's folder was put there by this product; false when there is none.</summary>
    public static bool IsOurs(string folder)
    {
        string file = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file))?["metadata"]?[Owner] is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
