using Workbook.Cli;
using Workbook.Cli.Commands.Kernel;
using Workbook.Cli.Shell;
using Workbook.Engine.Outputs;
using Workbook.Publishing.Tables;

Globalization.Prepare();

// By name only: the library is loaded when the first session starts.
ValueDisplays.Install(static () => DisplayedTypes.Register(), static value => DisplayedTypes.Records(value));
var result = new ForgivingWriter(Console.Out);
var output = new CliOutput(result, new ForgivingWriter(Console.Error));
if (args is not ["kernel", "run", [not '-', ..] connectionFile])
{
    int code = await WorkbookCommand.RunAsync(args, output);
    if (result.HasLost)
    {
        output.Error.WriteLine("Standard output is closed or full: what was to be written there is lost.");
    }

    return code == ExitCode.Done && result.HasLost ? ExitCode.Failed : code;
}

// A cell may have left threads behind that nothing stops: the process does not wait for them.
Environment.Exit(await RunCommand.RunAsync(connectionFile, output));
return ExitCode.Done;
