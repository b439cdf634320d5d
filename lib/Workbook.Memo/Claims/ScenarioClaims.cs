using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>All verdicts before and after a change of premises. Immutable; what is not asked for is not judged.</summary>
public sealed class ScenarioClaims
{
    private readonly Catalogue unchanged, changed;
    private readonly Func<string, bool> concerned;
    private readonly Lazy<Ledger> before, after;

    internal ScenarioClaims(Catalogue unchanged, Catalogue changed, Func<string, bool> concerned, ImmutableArray<string> changes)
    {
        (this.unchanged, this.changed, this.concerned, Changes) = (unchanged, changed, concerned, changes);
        before = new(() => Ledger.Compute(unchanged));
        after = new(() => Ledger.Compute(changed));
    }

    /// <summary>Without the change.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public Ledger Before => before.Value;

    /// <summary>With it.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public Ledger After => after.Value;

    /// <summary>What was changed, in words.</summary>
    public ImmutableArray<string> Changes { get; }

    /// <summary>The claims whose standing or measured value moved, with the reason given after the change.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public Listing<ClaimMove> Diff()
    {
        Claim[] claims = [.. changed.Load("claims", table: "claims").Rows<Claim>()];
        ImmutableDictionary<string, Verdict> old = Judged(unchanged), now = Judged(changed);
        ClaimMove[] moves = [.. claims.Where(claim => old.ContainsKey(claim.ClaimId) && now.ContainsKey(claim.ClaimId))
            .Select(claim => ClaimMove.Of(claim, old[claim.ClaimId], now[claim.ClaimId])).OfType<ClaimMove>()];
        int flipped = moves.Count(move => move.Flips);
        return new Listing<ClaimMove>(
            $"{(Changes.IsEmpty ? "Nothing changed" : string.Join("; ", Changes))}: {Flipping(flipped, claims.Length)}{Staying(moves.Length - flipped)}.", moves);
    }

    private ImmutableDictionary<string, Verdict> Judged(Catalogue catalogue) => Ledger.Judge(catalogue, concerned).ToImmutableDictionary(verdict => verdict.Claim);

    private static string Flipping(int flipped, int all) => FormattableString.Invariant($"{(flipped == 0 ? "none" : flipped)} of {all} verdicts {(flipped > 1 ? "flip" : "flips")}");

    private static string Staying(int others) => others switch
    {
        0 => "",
        1 => "; 1 more keeps its verdict, and only its number moves",
        _ => FormattableString.Invariant($"; {others} more keep their verdicts, and only their numbers move"),
    };
}

/// <summary>What a change of premises did to one verdict.</summary>
/// <param name="Claim">Identifier of the claim.</param>
/// <param name="AtMemo">Standing at the memo, before → after.</param>
/// <param name="Now">Standing now, before → after.</param>
/// <param name="Value">Measured value now, before → after, with its unit.</param>
/// <param name="Reason">The reason now, after the change; where only the verdict at the memo moved, that one's.</param>
/// <param name="Text">The claim in the ledger's words.</param>
public sealed record ClaimMove(string Claim, string AtMemo, string Now, string Value, string Reason, string Text)
{
    /// <summary>Whether a standing changed at either date.</summary>
    public bool Flips => AtMemo.Contains(Arrow, StringComparison.Ordinal) || Now.Contains(Arrow, StringComparison.Ordinal);

    private const string Arrow = " → ";

    internal static ClaimMove? Of(Claim claim, Verdict before, Verdict after) => !HasMoved(before, after) ? null : new(
        claim.ClaimId, Words(before.AtMemo.Standing, after.AtMemo.Standing), Words(before.Now.Standing, after.Now.Standing),
        Values(before.Now.Measured, after.Now.Measured), Moved(before.Now, after.Now) ? after.Now.Reason : after.AtMemo.Reason, claim.Text);

    internal static bool HasMoved(Verdict before, Verdict after) => Moved(before.Now, after.Now) || Moved(before.AtMemo, after.AtMemo);

    private static bool Moved(Assessment before, Assessment after) =>
        before.Standing != after.Standing || before.Measured?.Value != after.Measured?.Value || before.Measured?.Low != after.Measured?.Low || before.Measured?.High != after.Measured?.High;

    private static string Words(Standing before, Standing after) =>
        before == after ? StandingText.Words(after) : StandingText.Words(before) + Arrow + StandingText.Words(after);

    private static string Values(Measurement? before, Measurement? after) => (before, after) switch
    {
        (null, null) => "",
        (null, _) => FormattableString.Invariant($"none{Arrow}{after!.Value:#,0.##} {after.Unit}"),
        (_, null) => FormattableString.Invariant($"{before.Value:#,0.##} {before.Unit}{Arrow}none"),
        _ when before.Value == after.Value => FormattableString.Invariant($"{after.Value:#,0.##} {after.Unit}"),
        _ => FormattableString.Invariant($"{before.Value:#,0.##}{Arrow}{after.Value:#,0.##} {after.Unit}"),
    };
}
