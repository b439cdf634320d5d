using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Data;
using Workbook.Memo.Biotechnology;
using Workbook.Memo.Chips;
using Workbook.Memo.Conclusion;
using Workbook.Memo.Context;
using Workbook.Memo.Demography;
using Workbook.Memo.Forecasts;
using Workbook.Memo.Gap;
using Workbook.Memo.Manufacturing;
using Workbook.Memo.Players;
using Workbook.Memo.Robots;
using Workbook.Memo.Rules;
using Workbook.Memo.Science;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>The claims ledger: every claim of the memo with a computed verdict or the reason why there is none.</summary>
[TypeFormatterSource(typeof(LedgerFormatter), PreferredMimeTypes = [MimeTypes.Ledger, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed class Ledger
{
    /// <summary>Who judges; each computes all verdicts of one argument.</summary>
    private static readonly ImmutableArray<Func<Catalogue, IReadOnlyList<Verdict>>> Groups =
    [
        ContextVerdicts.All,
        GapVerdicts.All,
        PlayersVerdicts.All,
        ChipsVerdicts.All,
        RulesVerdicts.All,
        ForwardVerdicts.All,
        ManufacturingVerdicts.All,
        BiotechnologyVerdicts.All,
        DemographyVerdicts.All,
        RobotVerdicts.All,
        ScienceVerdicts.All,
        ConclusionVerdicts.All,
    ];

    private Ledger(ImmutableArray<LedgerEntry> entries) => Entries = entries;

    /// <summary>The entries in the memo's order.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>Computes every verdict. Takes a few seconds: the intervals among them are bootstrapped.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault, or a claim has two verdicts, a verdict beside a reason for none, or neither.</exception>
    public static Ledger Compute(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Of(
            catalogue.Load("claims", table: "claims").Rows<Claim>(),
            [.. Groups.SelectMany(group => group(catalogue))],
            catalogue.Load("claims", table: "untested").Rows<Untested>());
    }

    /// <summary>Puts claims, verdicts and reasons together.</summary>
    /// <exception cref="DatasetException">A claim has two verdicts, a verdict beside a reason for none, or neither; or something belongs to no claim.</exception>
    public static Ledger Of(IReadOnlyList<Claim> claims, IReadOnlyList<Verdict> verdicts, IReadOnlyList<Untested> untested)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(verdicts);
        ArgumentNullException.ThrowIfNull(untested);
        ILookup<string, Verdict> judged = verdicts.ToLookup(verdict => verdict.Claim);
        ILookup<string, Untested> reasons = untested.ToLookup(row => row.ClaimId);
        HashSet<string> known = [.. claims.Select(claim => claim.ClaimId)];
        string? stray = judged.Select(group => group.Key).Concat(reasons.Select(group => group.Key)).FirstOrDefault(id => !known.Contains(id));
        return stray is null
            ? new Ledger([.. claims.Select(claim => Entry(claim, [.. judged[claim.ClaimId]], [.. reasons[claim.ClaimId]]))])
            : throw new DatasetException("claims", null, null, $"claims: {stray} has a verdict or a reason, but is no claim in data/claims/claims.csv.");
    }

    private static LedgerEntry Entry(Claim claim, List<Verdict> verdicts, List<Untested> reasons) => (verdicts, reasons) switch
    {
        ([var verdict], []) => new LedgerEntry(claim, verdict),
        ([], [var reason]) => new LedgerEntry(claim, reason),
        ([], _) => throw new DatasetException(
            "claims", null, null,
            $"claims: {claim.ClaimId} has no verdict and no reason for none. Judge it in Workbook.Memo, or say in data/claims/untested.csv why it cannot be tested."),
        ([_, _, ..], _) => throw new DatasetException("claims", null, null, $"claims: {claim.ClaimId} has {verdicts.Count} verdicts. Keep one."),
        _ => throw new DatasetException("claims", null, null, $"claims: {claim.ClaimId} has a verdict. Take its row out of data/claims/untested.csv and rebuild the table."),
    };
}
