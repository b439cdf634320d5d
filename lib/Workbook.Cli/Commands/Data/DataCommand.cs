using System.CommandLine;
using Workbook.Cli.Shell;

namespace Workbook.Cli.Commands.Data;

/// <summary><c>workbook data</c>.</summary>
internal static class DataCommand
{
    public static Command Create(CliOutput output) => new("data", "The catalogue of datasets.")
    {
        ListCommand.Create(output),
        ShowCommand.Create(output),
        ValidateCommand.Create(output),
        RebuildCommand.Create(output),
        AcceptCommand.Create(output, TimeProvider.System),
    };
}
