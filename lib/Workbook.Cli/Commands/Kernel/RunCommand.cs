using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Jupyter;
using Workbook.Jupyter.Hosting;

namespace Workbook.Cli.Commands.Kernel;

/// <summary><c>workbook kernel run CONNECTION_FILE</c>: what a Jupyter client starts.</summary>
internal static class RunCommand
{
    public static Command Create(CliOutput output)
    {
        var connection = new Argument<string>("CONNECTION_FILE") { Description = "Ports and key, as the client wrote them." };
        var command = new Command("run", "Run a kernel until a client ends it. Jupyter clients start this themselves.") { connection };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(connection), output));
        return command;
    }

    /// <summary>Called by the program itself when this is what was typed: every launch counts here, and the command line takes its time.</summary>
    public static async Task<int> RunAsync(string connectionFile, CliOutput output)
    {
        try
        {
            await KernelHost.RunAsync(connectionFile, output.Error);
            return ExitCode.Done;
        }
        catch (KernelException error)
        {
            output.Error.WriteLine(error.Message);
            return ExitCode.Failed;
        }
    }
}
