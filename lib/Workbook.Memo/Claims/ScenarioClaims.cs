using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>All verdicts before and after a change of premises.</summary>
/// <param name="Before">Without the change.</param>
/// <param name="After">With it.</param>
/// <param name="Changes">What was changed, in words.</param>
public sealed record ScenarioClaims(Ledger Before, Ledger After, ImmutableArray<string> Changes)
{
    /// <summary>The claims whose standing or measured value moved, with the reason given after the change.</summary>
    public Listing<ClaimMove> Diff()
    {
        ImmutableDictionary<string, Verdict> old = Before.Entries.Where(entry => entry.Verdict is not null).ToImmutableDictionary(entry => entry.Claim.ClaimId, entry => entry.Verdict!);
        ClaimMove[] moves = [.. After.Entries.Where(entry => entry.Verdict is not null && old.ContainsKey(entry.Claim.ClaimId))
            .Select(entry => ClaimMove.Of(entry.Claim, old[entry.Claim.ClaimId], entry.Verdict!)).OfType<ClaimMove>()];
        int flipped = moves.Count(move => move.Flips);
        return new Listing<ClaimMove>(
            $"{(Changes.IsEmpty ? "Nothing changed" : string.Join("; ", Changes))}: {Flipping(flipped, After.Entries.Length)}{Staying(moves.Length - flipped)}.", moves);
    }

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

    internal static ClaimMove? Of(Claim claim, Verdict before, Verdict after)
    {
        bool now = Moved(before.Now, after.Now);
        return !now && !Moved(before.AtMemo, after.AtMemo) ? null : new(
            claim.ClaimId, Words(before.AtMemo.Standing, after.AtMemo.Standing), Words(before.Now.Standing, after.Now.Standing),
            Values(before.Now.Measured, after.Now.Measured), now ? after.Now.Reason : after.AtMemo.Reason, claim.Text);
    }

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
