using System.Text;
using Workbook.Data;
using Workbook.Files;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Cli.Commands.Claims;

/// <summary>The ledger as CSV: one line a claim; cells are empty where a claim has no verdict.</summary>
internal static class LedgerCsv
{
    private static readonly string[] OfAssessment = ["standing", "value", "unit", "low", "high", "n", "reason"];

    public static string Text(Ledger ledger)
    {
        var text = new StringBuilder();
        CsvLine.Append(text,
        [
            "claim", "section", "type", "text", .. OfAssessment.Select(name => "at_memo_" + name), .. OfAssessment.Select(name => "now_" + name),
            "evidence_for", "evidence_against", "would_change", "sources", "untested_because", "would_test",
        ]);
        foreach (LedgerEntry entry in ledger.Entries)
        {
            Verdict? verdict = entry.Verdict;
            object?[] cells =
            [
                entry.Claim.ClaimId, entry.Claim.Section, entry.Claim.Type, entry.Claim.Text, .. Cells(verdict?.AtMemo), .. Cells(verdict?.Now),
                verdict?.EvidenceFor, verdict?.EvidenceAgainst, verdict?.WouldChange,
                verdict is null ? null : string.Join(' ', verdict.Sources.Select(source => source.Url).Distinct()),
                entry.Untested?.Reason, entry.Untested?.WouldTest,
            ];
            CsvLine.Append(text, cells.Select(CsvText.Cell));
        }

        return text.ToString();
    }

    private static object?[] Cells(Assessment? assessment) =>
    [
        assessment is null ? null : StandingText.Key(assessment.Standing), assessment?.Measured?.Value, assessment?.Measured?.Unit,
        assessment?.Measured?.Low, assessment?.Measured?.High, assessment?.Measured?.N, assessment?.Reason,
    ];
}
