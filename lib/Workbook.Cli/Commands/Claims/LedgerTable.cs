using System.Globalization;
using Spectre.Console;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Cli.Commands.Claims;

/// <summary>The ledger as a table to read, as wide as the terminal or 150 characters in a file.</summary>
internal static class LedgerTable
{
    private const int WidthOfFile = 150;

    public static void Write(Ledger ledger, TextWriter output)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn(new Spectre.Console.TableColumn("Claim").NoWrap()).AddColumns("In short", "At the memo", "Now", "Found");
        foreach (LedgerEntry entry in ledger.Entries)
        {
            table.AddRow([.. Cells(entry).Select(Spectre.Console.Markup.Escape)]);
        }

        Console(output).Write(table);
        int judged = ledger.Entries.Count(entry => entry.Verdict is not null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ledger.Entries.Length} claims, {judged} with a computed verdict. --format json prints reasons, ranges and sources."));
    }

    /// <summary>Where tables are printed, as wide as the terminal or the file is.</summary>
    public static IAnsiConsole Console(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFile;
        }

        return console;
    }

    private static string[] Cells(LedgerEntry entry) => entry.Verdict is Verdict verdict
        ? [entry.Claim.ClaimId, entry.Claim.Text, StandingText.Words(verdict.AtMemo.Standing), StandingText.Words(verdict.Now.Standing), Found(verdict.Now.Measured)]
        : [entry.Claim.ClaimId, entry.Claim.Text, "no verdict", "no verdict", entry.Untested!.Reason];

    private static string Found(Measurement? measured) => measured is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{measured.Value:#,0.##} {measured.Unit}") + (measured.Low is double low && measured.High is double high
            ? string.Create(CultureInfo.InvariantCulture, $" ({low:#,0.##} to {high:#,0.##})")
            : "");
}
