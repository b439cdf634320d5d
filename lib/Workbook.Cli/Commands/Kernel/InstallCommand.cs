using System.CommandLine;
using System.Runtime.InteropServices;
using Workbook.Engine.Stopping;
using Workbook.Jupyter.Installation;

namespace Workbook.Cli.Commands.Kernel;

/// <summary><c>workbook kernel install</c>.</summary>
internal static class InstallCommand
{
    public static Command Create(CliOutput output)
    {
        Option<string> prefix = KernelCommand.Prefix();
        var force = new Option<bool>("--force")
        {
            Description = $"Replace the kernel {KernelInstallation.SharedName} of another product. Without it this one takes the name {KernelInstallation.OwnName} beside it.",
        };
        var quick = new Option<bool>("--no-compile") { Description = "Do not compile ahead of time: installed in a second, but every start takes about twice as long." };
        var command = new Command("install", "Install the kernel for Jupyter and VS Code.\n\nExample: workbook kernel install") { prefix, force, quick };
        command.SetAction((parsed, cancellation) => RunAsync(
            new KernelInstallation(JupyterFolder.Kernels(parsed.GetValue(prefix))), parsed.GetValue(force), !parsed.GetValue(quick), output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(KernelInstallation installation, bool force, bool compile, CliOutput output, CancellationToken cancellation)
    {
        string dotnet = DotNet(), name = installation.ChooseName(force);
        if (name == KernelInstallation.OwnName)
        {
            output.Error.WriteLine($"The kernel {KernelInstallation.SharedName} is another product's and stays as it is; --force replaces it.");
        }

        string folder = await installation.InstallAsync(name, dotnet, typeof(InstallCommand).Assembly.Location, async program =>
        {
            ProgramLibraries.MakeStoppable(program, nameof(Workbook));
            if (!compile)
            {
                return;
            }

            output.Error.WriteLine("Compiling ahead of time, a minute or two …");
            if (await AheadOfTime.CompileAsync(dotnet, program, cancellation) is { } failure)
            {
                output.Error.WriteLine($"Not compiled ahead of time, so the kernel starts slower: {failure}");
            }
        });
        output.Out.WriteLine($"Installed the kernel {name} in {folder}");
        return ExitCode.Done;
    }

    // The runtime lies in shared/Microsoft.NETCore.App/VERSION below the program that started it.
    private static string DotNet() => Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
