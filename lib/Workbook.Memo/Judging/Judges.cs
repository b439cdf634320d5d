using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Judging;

/// <summary>Who judges the claims of one argument: evidence loaded once, and a function a claim.</summary>
internal sealed class Judges
{
    private readonly Func<Catalogue, Func<string, bool>, IEnumerable<Verdict>> judge;

    private Judges(ImmutableArray<string> claims, Func<Catalogue, Func<string, bool>, IEnumerable<Verdict>> judge) => (Claims, this.judge) = (claims, judge);

    /// <summary>The claims, in the memo's order.</summary>
    public ImmutableArray<string> Claims { get; }

    /// <summary>Takes down who judges.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="load">Loads it from a catalogue.</param>
    /// <param name="functions">Claim and function.</param>
    public static Judges Of<T>(Func<Catalogue, T> load, params IReadOnlyList<(string Claim, Func<T, Verdict> Judge)> functions) => new(
        [.. functions.Select(function => function.Claim)],
        (catalogue, asked) =>
        {
            List<(string Claim, Func<T, Verdict> Judge)> chosen = [.. functions.Where(function => asked(function.Claim))];
            if (chosen.Count == 0)
            {
                return [];
            }

            T evidence = load(catalogue);
            return chosen.Select(function => function.Judge(evidence));
        });

    /// <summary>Judges the claims asked for.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public IReadOnlyList<Verdict> Judge(Catalogue catalogue, Func<string, bool>? asked = null) => [.. judge(catalogue, asked ?? (_ => true))];
}
