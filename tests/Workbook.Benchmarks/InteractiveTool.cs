using System.Text.Json;
using Workbook.Data;

namespace Workbook.Benchmarks;

/// <summary>The .NET Interactive tool that the repository names, as a kernel of Jupyter's beside ours.</summary>
internal static class InteractiveTool
{
    /// <summary>A name of its own: the tool's own installer takes that of our kernel.</summary>
    public const string Kernel = "dotnet-interactive";

    /// <summary>Restores the tool and writes the specification that starts it.</summary>
    /// <param name="jupyter">A folder that Jupyter looks for kernels in.</param>
    public static void Install(string jupyter)
    {
        Command.Run("dotnet", Datasets.Catalogue.Root, "tool", "restore");
        string folder = Directory.CreateDirectory(Path.Combine(jupyter, "kernels", Kernel)).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = (string[])["dotnet", "tool", "run", "dotnet-interactive", "--", "jupyter", "--default-kernel", "csharp", "{connection_file}"],
            display_name = "C# (.NET Interactive)",
            language = "C#",
        }));
    }
}
