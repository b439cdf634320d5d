using System.CommandLine;
using Workbook.Engine.Packages;
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
        var quick = new Option<bool>("--no-compile") { Description = "Do not compile ahead of time: installed in a second, but every start takes longer." };
        var command = new Command("install", "Install the kernel for Jupyter and VS Code.\n\nExample: workbook kernel install") { prefix, force, quick };
        command.SetAction((parsed, cancellation) => RunAsync(
            new KernelInstallation(JupyterFolder.Kernels(parsed.GetValue(prefix))), parsed.GetValue(force), !parsed.GetValue(quick), output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(KernelInstallation installation, bool force, bool compile, CliOutput output, CancellationToken cancellation)
    {
        string dotnet = DotNetInstallation.Program, name = installation.ChooseName(force);
        if (name == KernelInstallation.OwnName)
        {
            output.Error.WriteLine($"The kernel {KernelInstallation.SharedName} is another product's and stays as it is; --force replaces it.");
        }

        string folder = await installation.InstallAsync(name, dotnet, typeof(InstallCommand).Assembly.Location, async program =>
        {
            ProgramLibraries.MakeStoppable(Path.GetDirectoryName(program)!, nameof(Workbook));
            if (!compile)
            {
                return null;
            }

            output.Error.WriteLine("Compiling ahead of time, a few minutes …");
            (string? executable, string? failure) = await AheadOfTime.CompileAsync(dotnet, program, "workbook-kernel", cancellation);
            if (failure is not null)
            {
                output.Error.WriteLine($"Not compiled ahead of time, so the kernel starts slower: {failure}");
            }

            return executable;
        });
        output.Out.WriteLine($"Installed the kernel {name} in {folder}");
        return ExitCode.Done;
    }
}
