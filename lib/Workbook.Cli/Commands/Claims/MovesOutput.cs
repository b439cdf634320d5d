using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Workbook.Data;
using Workbook.Files;
using Workbook.Memo.Claims;

namespace Workbook.Cli.Commands.Claims;

/// <summary>Prints the verdicts that a change of premises moves.</summary>
internal static class MovesOutput
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ScenarioClaims claims, LedgerFormat format, TextWriter output)
    {
        Listing<ClaimMove> moves = claims.Diff();
        switch (format)
        {
            case LedgerFormat.Json:
                output.WriteLine(JsonSerializer.Serialize(moves, Readable).ReplaceLineEndings("\n"));
                break;
            case LedgerFormat.Csv:
                output.Write(Csv(moves));
                break;
            default:
                WriteTable(moves, output);
                break;
        }
    }

    private static string Csv(Listing<ClaimMove> moves)
    {
        var text = new StringBuilder();
        CsvLine.Append(text, ["claim", "at_memo", "now", "value", "flips", "reason", "text"]);
        foreach (ClaimMove move in moves)
        {
            CsvLine.Append(text, [move.Claim, move.AtMemo, move.Now, move.Value, move.Flips ? "true" : "false", move.Reason, move.Text]);
        }

        return text.ToString();
    }

    private static void WriteTable(Listing<ClaimMove> moves, TextWriter output)
    {
        if (moves.Count > 0)
        {
            Table table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Claim").NoWrap()).AddColumns("At the memo", "Now", "Value now", "Because");
            foreach (ClaimMove move in moves.OrderByDescending(move => move.Flips))
            {
                table.AddRow([.. new[] { move.Claim, move.AtMemo, move.Now, move.Value, move.Reason }.Select(Markup.Escape)]);
            }

            LedgerTable.Console(output).Write(table);
        }

        output.WriteLine(moves.ToString());
    }
}
