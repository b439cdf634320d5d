using System.Globalization;
using System.Text;
using Workbook.Data;
using Workbook.Files;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>How verdicts stand when one choice is made otherwise: the answer to "you chose the threshold".</summary>
internal static class FlipTable
{
    /// <summary>Judges again under every alternative of every choice, one at a time.</summary>
    /// <returns>Claim and flip, by claim, choice and alternative in their order.</returns>
    /// <exception cref="DatasetException">A table is missing or at fault, or an alternative is no value of its choice.</exception>
    public static IReadOnlyList<ClaimFlip> Compute(Catalogue catalogue)
    {
        Catalogue once = catalogue.Remembering();
        var others = VerdictRules.Choices(once).SelectMany(row => row.Choice.Alternatives.Select(value => (Row: row, Value: value))).ToList();
        return [.. SideBySide.Select(others, other => Ledger.Judge(new Scenario(once).Set(other.Row.ChoiceId, other.Value).Catalogue, other.Row.Concerns)
                .Select(verdict => new ClaimFlip(verdict.Claim, new Flip(
                    other.Row.ChoiceId, other.Value, verdict.AtMemo.Standing, verdict.Now.Standing, Rounded(verdict.Now.Measured?.Value)))).ToArray())
            .SelectMany(flips => flips)
            .OrderBy(flip => flip.Claim, StringComparer.Ordinal).ThenBy(flip => flip.Flip.Choice, StringComparer.Ordinal).ThenBy(flip => flip.Flip.Value, StringComparer.Ordinal)];
    }

    /// <summary>The flips as the table in <c>data/verdict-rules</c> has them.</summary>
    public static string Text(IEnumerable<ClaimFlip> flips)
    {
        var text = new StringBuilder();
        CsvLine.Append(text, ["claim_id", "choice_id", "value", "at_memo", "now", "measured"]);
        foreach ((string claim, Flip flip) in flips)
        {
            CsvLine.Append(text, [claim, flip.Choice, flip.Value, StandingText.Key(flip.AtMemo), StandingText.Key(flip.Now), CsvText.Cell(flip.Measured)]);
        }

        return text.ToString();
    }

    // The last digits of a sum differ between processors.
    private static double? Rounded(double? value) => value is double number ? double.Parse(number.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}

/// <summary>A flip with its claim.</summary>
/// <param name="Claim">Identifier of the claim.</param>
/// <param name="Flip">How it stands under another choice.</param>
internal sealed record ClaimFlip(string Claim, Flip Flip);
