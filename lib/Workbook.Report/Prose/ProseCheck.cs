using System.Text;
using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Prose;

/// <summary>Holds the numbers in commentary against the facts that the notebooks published.</summary>
public static class ProseCheck
{
    /// <summary>Checks the commentary of every notebook.</summary>
    /// <param name="input">The executed notebooks, whose facts are the truth, and the memo's claims.</param>
    /// <returns>The problems, in reading order; none when prose and facts agree.</returns>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static IReadOnlyList<ProseProblem> Check(ReportInput input)
    {
        Site site = Site.Read(input);
        Dictionary<string, BundledFact> facts = site.Facts.ToDictionary(pair => pair.Key, pair => pair.Value.Fact, StringComparer.Ordinal);
        return [.. site.Pages.SelectMany(page => page.Cells.OfType<MarkdownCell>().SelectMany(cell =>
            Check(cell.Source, facts, site.Claim)
                .Select(problem => new ProseProblem(page.Slug, cell.Number, 1 + cell.Source.AsSpan(0, problem.Offset).Count('\n'), problem.Message, problem.Fix))))];
    }

    /// <summary>Applies the fixes of one cell's problems; nothing else in its source changes.</summary>
    public static string Fix(string markdown, IEnumerable<ProseProblem> problems) => Fix(markdown, problems.Select(problem => problem.Fix));

    internal static string Fix(string markdown, IEnumerable<ProseFix?> fixes)
    {
        var text = new StringBuilder(markdown);
        foreach (ProseFix fix in fixes.OfType<ProseFix>().OrderByDescending(fix => fix.Start))
        {
            text.Remove(fix.Start, fix.Length).Insert(fix.Start, fix.Text);
        }

        return text.ToString();
    }

    internal static IEnumerable<(int Offset, string Message, ProseFix? Fix)> Check(
        string markdown, IReadOnlyDictionary<string, BundledFact> facts, Func<string, LedgerClaim?> claim)
    {
        foreach (BoundNumber bound in ProseScanner.Scan(markdown))
        {
            if (Problem(bound, facts, claim) is (string message, var fix))
            {
                yield return (bound.Offset, message, fix);
            }
        }
    }

    private static (string Message, ProseFix? Fix)? Problem(BoundNumber bound, IReadOnlyDictionary<string, BundledFact> facts, Func<string, LedgerClaim?> claim) => bound switch
    {
        { Binding: null } => (
            $"'{bound.Number!.Text}' is not bound to anything. Follow it with <!-- =fact.id:format -->, with <!-- =C00 --> for a figure quoted from the memo, "
            + "or with <!-- literal: reason -->.", null),
        { Number: null } => ($"the binding '{bound.Binding.Target}' follows no number. Put it right after the number that it explains.", null),
        { Binding.Kind: BindingKind.Literal, Binding.Target: "" } => ($"'{bound.Number.Text}' is called a literal without a reason. Give one.", null),
        { Binding.Kind: BindingKind.Literal } => null,
        { Binding.Kind: BindingKind.Claim } => Misquoted(bound.Number, bound.Binding.Target, claim(bound.Binding.Target)),
        _ => facts.TryGetValue(bound.Binding.Target, out BundledFact fact)
            ? Drift(bound.Number, bound.Binding, fact)
            : ($"{ProseProblem.UnknownFact} '{bound.Binding.Target}'. Publish it, or correct the identifier.", null),
    };

    private static (string Message, ProseFix? Fix)? Misquoted(NumberToken number, string id, LedgerClaim? claim) => claim switch
    {
        null => ($"there is no claim '{id}' in the ledger.", null),
        { Quantity: { } quantity } when !Quantity.States(quantity, number.Text) => ($"found '{number.Text}', but the figure of {id} is {quantity}. Quote the memo's figure.", null),
        _ => null,
    };

    private static (string Message, ProseFix? Fix)? Drift(NumberToken number, Binding binding, BundledFact fact)
    {
        if (!Numbers.IsFormat(binding.Format))
        {
            return ($"'{binding.Format}' is no format of a number. Write one as 0.0, or leave it out.", null);
        }

        string computed = Numbers.Shown(fact.Value, binding.Format.Length > 0 ? binding.Format : fact.Format).TrimEnd('%');
        string written = number.Text.Replace('-', '−');
        return computed == written
            ? null
            : ($"found '{number.Text}', computed '{computed}' for {binding.Target}. Run `workbook check --fix` to take the computed number.",
                new ProseFix(number.Start, number.Text.Length, computed));
    }
}
