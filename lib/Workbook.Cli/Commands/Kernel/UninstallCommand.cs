using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Jupyter.Installation;

namespace Workbook.Cli.Commands.Kernel;

/// <summary><c>workbook kernel uninstall</c>.</summary>
internal static class UninstallCommand
{
    public static Command Create(CliOutput output)
    {
        Option<string> prefix = KernelCommand.Prefix();
        var command = new Command("uninstall", "Remove the kernel and all that was installed with it. Other products' kernels stay.") { prefix };
        command.SetAction(parsed => Run(new KernelInstallation(JupyterFolder.Kernels(parsed.GetValue(prefix))), output));
        return command;
    }

    public static int Run(KernelInstallation installation, CliOutput output)
    {
        IReadOnlyList<string> removed = installation.Uninstall();
        foreach (string folder in removed)
        {
            output.Out.WriteLine($"Removed {folder}");
        }

        if (removed.Count == 0)
        {
            output.Out.WriteLine("No kernel of this product is installed there.");
        }

        return ExitCode.Done;
    }
}
