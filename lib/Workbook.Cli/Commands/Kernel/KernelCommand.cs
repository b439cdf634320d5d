using System.CommandLine;
using Workbook.Cli.Shell;

namespace Workbook.Cli.Commands.Kernel;

/// <summary><c>workbook kernel</c>.</summary>
internal static class KernelCommand
{
    public static Command Create(CliOutput output) => new("kernel", "The Jupyter kernel: notebooks in VS Code, JupyterLab and Jupyter Notebook.")
    {
        InstallCommand.Create(output),
        UninstallCommand.Create(output),
        RunCommand.Create(output),
    };

    /// <summary>The option of both commands that says where kernels are kept.</summary>
    public static Option<string> Prefix() => new("--prefix")
    {
        Description = "A Python environment, for instance the folder of a virtual environment. Default: the user's own Jupyter folder.",
        HelpName = "DIR",
    };
}
