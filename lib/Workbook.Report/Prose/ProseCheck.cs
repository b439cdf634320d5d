using System.Globalization;
using System.Text;

namespace Workbook.Report.Prose;

/// <summary>Holds the numbers in commentary against the facts that the notebooks published.</summary>
public static class ProseCheck
{
    /// <summary>Checks one Markdown cell.</summary>
    /// <param name="notebook">The notebook's file name, for messages.</param>
    /// <param name="cellNumber">The cell, counted from 1 over all cells.</param>
    /// <param name="markdown">Its source.</param>
    /// <param name="facts">All published facts: identifier to value and own format.</param>
    /// <param name="claims">Identifiers of the memo's claims.</param>
    public static IEnumerable<ProseProblem> Check(
        string notebook, int cellNumber, string markdown, IReadOnlyDictionary<string, PublishedFact> facts, IReadOnlySet<string> claims)
    {
        foreach (BoundNumber bound in ProseScanner.Scan(markdown))
        {
            int line = 1 + markdown.AsSpan(0, bound.Offset).Count('\n');
            if (Problem(bound, facts, claims) is (string message, var fix))
            {
                yield return new ProseProblem(notebook, cellNumber, line, message, fix);
            }
        }
    }

    /// <summary>Applies the fixes of one cell's problems; nothing else in the source changes.</summary>
    public static string Fix(string markdown, IEnumerable<ProseProblem> problems)
    {
        var text = new StringBuilder(markdown);
        foreach (ProseFix fix in problems.Select(problem => problem.Fix).OfType<ProseFix>().OrderByDescending(fix => fix.Start))
        {
            text.Remove(fix.Start, fix.Length).Insert(fix.Start, fix.Text);
        }

        return text.ToString();
    }

    private static (string Message, ProseFix? Fix)? Problem(
        BoundNumber bound, IReadOnlyDictionary<string, PublishedFact> facts, IReadOnlySet<string> claims) => bound switch
    {
        { Binding: null } => (
            $"'{bound.Number!.Text}' is not bound to anything. Follow it with <!-- =fact.id:format -->, with <!-- =C00 --> for a figure quoted from the memo, "
            + "or with <!-- literal: reason -->.", null),
        { Number: null } => ($"the binding '{bound.Binding.Target}' follows no number. Put it right after the number that it explains.", null),
        { Binding.Kind: BindingKind.Literal, Binding.Target: "" } => ($"'{bound.Number.Text}' is called a literal without a reason. Give one.", null),
        { Binding.Kind: BindingKind.Literal } => null,
        { Binding.Kind: BindingKind.Claim } => claims.Contains(bound.Binding.Target)
            ? null
            : ($"there is no claim '{bound.Binding.Target}' in the ledger.", null),
        _ => facts.TryGetValue(bound.Binding.Target, out PublishedFact? fact)
            ? Drift(bound.Number, bound.Binding, fact)
            : ($"no notebook publishes a fact '{bound.Binding.Target}'. Publish it, or correct the identifier.", null),
    };

    private static (string Message, ProseFix? Fix)? Drift(NumberToken number, Binding binding, PublishedFact fact)
    {
        string format = binding.Format.Length > 0 ? binding.Format : fact.Format;
        string computed = Sign(fact.Value.ToString(format, CultureInfo.InvariantCulture).TrimEnd('%'), number.Text);
        return computed == number.Text
            ? null
            : ($"found '{number.Text}', computed '{computed}' for {binding.Target}. Run `workbook check --fix` to take the computed number.",
                new ProseFix(number.Start, number.Text.Length, computed));
    }

    // Commentary may use the typographic minus, and may leave the sign to its words ("fell by 3.2") where the format says so.
    private static string Sign(string computed, string written) =>
        computed.StartsWith('-') && !written.StartsWith('-') ? "−" + computed[1..] : computed;
}
