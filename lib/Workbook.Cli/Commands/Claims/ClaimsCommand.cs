using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Memo.Claims;

namespace Workbook.Cli.Commands.Claims;

/// <summary><c>workbook claims</c>.</summary>
internal static class ClaimsCommand
{
    public static Command Create(CliOutput output)
    {
        var format = new Option<LedgerFormat>("--format")
        {
            Description = "table: to read. json, csv: everything, for machines.",
            DefaultValueFactory = _ => LedgerFormat.Table,
        };
        var command = new Command(
            "claims", "Compute the verdict on every claim of the memo, at the memo's date and now, and print the ledger.\n\nExample: workbook claims --format csv > claims.csv")
        {
            format,
        };
        command.SetAction(parsed => Run(Datasets.Catalogue, parsed.GetValue(format), output));
        return command;
    }

    public static int Run(Catalogue catalogue, LedgerFormat format, CliOutput output)
    {
        if (!Console.IsErrorRedirected)
        {
            output.Error.WriteLine("Computing verdicts …");
        }

        Ledger ledger = Ledger.Compute(catalogue);
        switch (format)
        {
            case LedgerFormat.Json:
                output.Out.WriteLine(LedgerJson.Text(ledger));
                break;
            case LedgerFormat.Csv:
                output.Out.Write(LedgerCsv.Text(ledger));
                break;
            default:
                LedgerTable.Write(ledger, output.Out);
                break;
        }

        return ExitCode.Done;
    }
}

/// <summary>How the ledger is printed.</summary>
internal enum LedgerFormat
{
    /// <summary>A table to read.</summary>
    Table,

    /// <summary>JSON with everything.</summary>
    Json,

    /// <summary>One line a claim, RFC 4180.</summary>
    Csv,
}
