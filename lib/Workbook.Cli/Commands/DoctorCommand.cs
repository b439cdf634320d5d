using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Workbook.Cli.Doctoring;
using Workbook.Cli.Shell;
using Workbook.Data;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook doctor</c>.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(CliOutput output)
    {
        var format = new Option<DoctorFormat>("--format") { Description = "text: a line each. json: for machines.", DefaultValueFactory = _ => DoctorFormat.Text };
        var command = new Command("doctor", "Say what is missing on this machine, what it is needed for, and what mends it. Changes nothing.\n\nExample: workbook doctor") { format };
        command.SetAction(async (parsed, cancellation) => Report(
            await ThisMachine.LookAsync(Datasets.Catalogue.Root, Environment.GetEnvironmentVariable, cancellation), parsed.GetValue(format), output));
        return command;
    }

    /// <summary>Prints the findings.</summary>
    /// <returns><see cref="ExitCode.Done"/> when what <c>render</c> needs is there.</returns>
    public static int Report(Machine machine, DoctorFormat format, CliOutput output)
    {
        IReadOnlyList<Finding> findings = Diagnosis.Of(machine);
        if (format == DoctorFormat.Json)
        {
            output.Out.WriteLine(JsonSerializer.Serialize(findings, Readable));
        }
        else
        {
            int width = findings.Max(finding => finding.Name.Length);
            foreach (Finding finding in findings)
            {
                output.Out.WriteLine($"{(finding.Ok ? "ok     " : "missing")}  {finding.Name.PadRight(width)}  {Text(finding)}");
            }
        }

        return findings.All(finding => finding.Ok || !finding.ForRender) ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Text(Finding finding)
    {
        string needed = $"for {finding.Needed}";
        return finding.Ok ? $"{finding.Found}; {needed}" : $"{(finding.Reason is null ? "" : finding.Reason + "; ")}{needed}. Mend: {finding.Mend}";
    }
}

/// <summary>How findings are printed.</summary>
internal enum DoctorFormat
{
    /// <summary>A line each.</summary>
    Text,

    /// <summary>JSON.</summary>
    Json,
}
