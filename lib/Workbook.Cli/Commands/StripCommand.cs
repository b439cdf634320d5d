using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Cli.Checking;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook strip</c>: a filter for git.</summary>
internal static class StripCommand
{
    public static Command Create()
    {
        var command = new Command(
            "strip",
            "Read a notebook from standard input and write it as it is committed, without outputs.\n\n"
            + "Example: git config filter.workbook.clean \"workbook strip\"");
        command.SetAction(_ =>
        {
            using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
            return Run(input, output);
        });
        return command;
    }

    private static int Run(Stream input, Stream output)
    {
        using var file = new MemoryStream();
        input.CopyTo(file);
        output.Write(CommittedForm.Of(Notebook.Parse(file.ToArray(), "standard input")));
        return ExitCode.Done;
    }
}
