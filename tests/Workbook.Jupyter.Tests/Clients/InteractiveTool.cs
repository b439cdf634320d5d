using System.Text.Json;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>The .NET Interactive tool that the repository names, as a kernel of Jupyter's.</summary>
internal static class InteractiveTool
{
    /// <summary>The tool's manifest, below which it is found: clients start kernels in the notebook's folder.</summary>
    public static string Manifest { get; } = Path.Combine(".config", "dotnet-tools.json");

    /// <summary>Restores the tool and writes the specification that starts it.</summary>
    /// <param name="jupyter">Stands in for the user's Jupyter folder.</param>
    public static async Task InstallAsync(string jupyter)
    {
        CommandResult restored = await CommandLine.RunAsync("dotnet", Repository.Root, jupyter, ["tool", "restore"]);
        Assert.True(restored.ExitCode == 0, restored.Error);
        string folder = Directory.CreateDirectory(Path.Combine(jupyter, "kernels", ".net-csharp")).FullName;
        File.WriteAllText(Path.Combine(folder, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = (string[])["dotnet", "tool", "run", "dotnet-interactive", "--", "jupyter", "--default-kernel", "csharp", "{connection_file}"],
            display_name = ".NET (C#)",
            language = "C#",
        }));
    }
}
