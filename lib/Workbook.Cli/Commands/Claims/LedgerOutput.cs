using Workbook.Memo.Claims;

namespace Workbook.Cli.Commands.Claims;

/// <summary>Prints the ledger in the form asked for.</summary>
internal static class LedgerOutput
{
    public static void Write(Ledger ledger, LedgerFormat format, TextWriter output)
    {
        switch (format)
        {
            case LedgerFormat.Json:
                output.WriteLine(LedgerJson.Text(ledger));
                break;
            case LedgerFormat.Csv:
                output.Write(LedgerCsv.Text(ledger));
                break;
            default:
                LedgerTable.Write(ledger, output);
                break;
        }
    }
}
