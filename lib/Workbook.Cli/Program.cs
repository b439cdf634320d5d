using Workbook.Cli;
using Workbook.Cli.Commands.Kernel;
using Workbook.Cli.Shell;
using Workbook.Engine.Outputs;
using Workbook.Publishing.Tables;

Globalization.Prepare();

// By name only: the library is loaded when the first session starts.
ValueDisplays.Install(static () => DisplayedTypes.Register(), static value => DisplayedTypes.Records(value));
var output = new CliOutput(Console.Out, Console.Error);
if (args is not ["kernel", "run", [not '-', ..] connectionFile])
{
    return await WorkbookCommand.RunAsync(args, output);
}

// A cell may have left threads behind that nothing stops: the process does not wait for them.
Environment.Exit(await RunCommand.RunAsync(connectionFile, output));
return ExitCode.Done;
