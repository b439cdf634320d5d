using System.CommandLine;
using Workbook.Cli.Commands;
using Workbook.Cli.Commands.Claims;
using Workbook.Cli.Commands.Class;
using Workbook.Cli.Commands.Data;
using Workbook.Cli.Commands.Kernel;
using Workbook.Cli.Rendering;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Jupyter;
using Workbook.Report.Input;
using Workbook.Teaching.Checking;

namespace Workbook.Cli;

/// <summary>The whole command line; errors become text here and nowhere else.</summary>
internal static class WorkbookCommand
{
    public static async Task<int> RunAsync(string[] args, CliOutput output)
    {
        var root = new RootCommand("An executable policy memo: notebooks, evidence and report.")
        {
            RenderCommand.Create(output),
            ReleaseCommand.Create(output),
            MergeCommand.Create(output),
            ServeCommand.Create(output),
            DataCommand.Create(output),
            CheckCommand.Create(output),
            WhyCommand.Create(output),
            ClaimsCommand.Create(output),
            ClassCommand.Create(output),
            KernelCommand.Create(output),
            DoctorCommand.Create(output),
            StripCommand.Create(),
            RunNotebooksCommand.Create(output),
            RunAttachedCommand.Create(),
        };
        try
        {
            ParseResult parsed = root.Parse(args);
            int code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output.Out,
                Error = output.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(1),
            });
            return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : code;
        }
        catch (DatasetException error)
        {
            output.Error.WriteLine(error.Message);
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is TeachingException or ExecutedNotebookException or ReportException or NotebookFormatException or KernelException or IOException or UnauthorizedAccessException)
        {
            output.Error.WriteLine(error.Message);
            return ExitCode.Failed;
        }
        catch (UsageException error)
        {
            output.Error.WriteLine(error.Message);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            output.Error.WriteLine("Stopped.");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // A person is told a sentence, not a trace, also of a fault that nobody thought of.
        catch (Exception error)
#pragma warning restore CA1031
        {
            output.Error.WriteLine($"This should not have happened: {error.GetType().Name}: {error.Message} Please report it, with what you ran.");
            return ExitCode.Failed;
        }
    }
}
