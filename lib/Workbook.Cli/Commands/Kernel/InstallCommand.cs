using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Engine.Packages;
using Workbook.Jupyter.Installation;

namespace Workbook.Cli.Commands.Kernel;

/// <summary><c>workbook kernel install</c>.</summary>
internal static class InstallCommand
{
    // VS Code asks a Jupyter kernel for completions only in the languages of this setting, and takes it from nowhere else.
    private const string Completion = """
        VS Code completes C# when its user settings ("Preferences: Open User Settings (JSON)") hold
          "jupyter.completionTriggerCharacters": { "csharp": ["."] }
        """;

    public static Command Create(CliOutput output)
    {
        Option<string> prefix = KernelCommand.Prefix();
        var force = new Option<bool>("--force")
        {
            Description = $"Replace the kernel {KernelInstallation.SharedName} of another product. Without it this one takes the name {KernelInstallation.OwnName} beside it.",
        };
        var command = new Command("install", "Install the kernel for Jupyter and VS Code.\n\nExample: workbook kernel install") { prefix, force };
        command.SetAction(parsed => Run(new KernelInstallation(JupyterFolder.Kernels(parsed.GetValue(prefix))), parsed.GetValue(force), output));
        return command;
    }

    public static int Run(KernelInstallation installation, bool force, CliOutput output)
    {
        string name = installation.ChooseName(force);
        if (name == KernelInstallation.OwnName)
        {
            output.Error.WriteLine($"The kernel {KernelInstallation.SharedName} is another product's and stays as it is; --force replaces it.");
        }

        string folder = installation.Install(name, DotNetInstallation.Program, typeof(InstallCommand).Assembly.Location);
        output.Out.WriteLine($"Installed the kernel {name} in {folder}");
        output.Out.WriteLine(Completion);
        return ExitCode.Done;
    }
}
