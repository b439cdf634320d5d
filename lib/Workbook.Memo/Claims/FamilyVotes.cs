using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>Several measures, one vote a family, as a standing: the one rule for all claims.</summary>
internal static class FamilyVotes
{
    /// <summary>All hold: supported. Half or more: a stated reading. Fewer, or some that cannot tell: open. All fail: contradicted. None at all: open.</summary>
    /// <param name="all">Families that have a measure.</param>
    /// <param name="hold">Of these, with all of the interval on the claim's side.</param>
    /// <param name="fail">Of these, with all of it on the other side.</param>
    public static Standing Stand(int all, int hold, int fail) =>
        all == 0 ? Standing.Open
        : hold == all ? Standing.Supported
        : 2 * hold >= all ? Standing.SupportedUnderStatedReading
        : fail == all ? Standing.Contradicted
        : Standing.Open;
}
