using System.CommandLine;

namespace Workbook.Cli.Commands.Kernel;

/// <summary><c>workbook kernel</c>.</summary>
internal static class KernelCommand
{
    public static Command Create(CliOutput output) => new("kernel", "The Jupyter kernel: notebooks in VS Code, JupyterLab and Jupyter Notebook.")
    {
        RunCommand.Create(output),
    };
}
