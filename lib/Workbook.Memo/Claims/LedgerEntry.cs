using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>A claim with its computed verdict, or with the reason why it has none: never both, never neither.</summary>
public sealed record LedgerEntry
{
    /// <summary>An entry with a verdict.</summary>
    public LedgerEntry(Claim claim, Verdict verdict) => (Claim, Verdict) = (claim, verdict);

    /// <summary>An entry without.</summary>
    public LedgerEntry(Claim claim, Untested untested) => (Claim, Untested) = (claim, untested);

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>The verdict, or null where none can be computed here.</summary>
    public Verdict? Verdict { get; }

    /// <summary>Why there is no verdict, or null where there is one.</summary>
    public Untested? Untested { get; }
}
