using System.Text;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>Which notebook argues which claims, on which data, with which figures: the way into the workbook.</summary>
public static class ArgumentMap
{
    /// <summary>The map as Markdown; its links lead to the notebooks and, in a rendered report, to each verdict and figure.</summary>
    /// <param name="arguments">The notebooks; one that argues no claim is left out.</param>
    /// <param name="ledger">The verdicts.</param>
    public static string Markdown(IEnumerable<Argument> arguments, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(ledger);
        ILookup<string, LedgerEntry> entries = ledger.Entries.ToLookup(entry => entry.Claim.ClaimId);
        var text = new StringBuilder();
        foreach (Argument argument in arguments.Where(argument => argument.Claims.Length > 0))
        {
            List<LedgerEntry> own = [.. argument.Claims.SelectMany(claim => entries[claim])];
            IEnumerable<string> datasets = own.SelectMany(entry => entry.Verdict?.Sources ?? []).Select(source => source.Dataset).Distinct().Order(StringComparer.Ordinal);
            text.Append("### [").Append(argument.Number).Append(' ').Append(argument.Title).Append("](").Append(argument.File).Append(")\n\n")
                .Append(argument.Question).Append("\n\n")
                .Append("- Claims: ").AppendJoin(" · ", own.Select(entry => Claim(argument, entry))).Append('\n')
                .Append("- Data: ").AppendJoin(", ", datasets).Append('\n')
                .Append("- Figures: ").AppendJoin(" · ", argument.Figures.Select((figure, place) => $"[{place + 1}]({argument.File}#{figure})")).Append("\n\n");
        }

        return text.ToString();
    }

    private static string Claim(Argument argument, LedgerEntry entry) => entry.Verdict is Verdict verdict
        ? $"[{entry.Claim.ClaimId}]({argument.File}#verdict-{entry.Claim.ClaimId}) {StandingText.Words(verdict.Now.Standing)}"
        : $"{entry.Claim.ClaimId} no verdict";
}
