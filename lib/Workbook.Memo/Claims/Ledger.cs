using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Data;
using Workbook.Files;
using Workbook.Memo.Judging;
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
    /// <summary>Who judges; each judges the claims of one argument.</summary>
    internal static readonly ImmutableArray<Judges> Arguments =
    [
        ContextVerdicts.Judges,
        GapVerdicts.Judges,
        PlayersVerdicts.Judges,
        ChipsVerdicts.Judges,
        RulesVerdicts.Judges,
        ForwardVerdicts.Judges,
        ManufacturingVerdicts.Judges,
        BiotechnologyVerdicts.Judges,
        DemographyVerdicts.Judges,
        RobotVerdicts.Judges,
        ScienceVerdicts.Judges,
        ConclusionVerdicts.Judges,
    ];

    private Ledger(ImmutableArray<LedgerEntry> entries) => Entries = entries;

    /// <summary>The entries in the memo's order.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>Computes every verdict. Takes a few seconds: the intervals among them are bootstrapped.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault, or a claim has two verdicts, a verdict beside a reason for none, or neither.</exception>
    public static Ledger Compute(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ImmutableDictionary<string, VerdictRule> rules = VerdictRules.Load(catalogue);
        return Of(
            catalogue.Load("claims", table: "claims").Rows<Claim>(),
            [.. Judge(catalogue.Remembering()).Select(verdict => verdict with { Rule = rules.GetValueOrDefault(verdict.Claim) })],
            catalogue.Load("claims", table: "untested").Rows<Untested>());
    }

    /// <summary>The verdicts on some claims, or on all, without their rules.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    internal static IReadOnlyList<Verdict> Judge(Catalogue catalogue, Func<string, bool>? asked = null) =>
        [.. SideBySide.Select(Arguments, argument => argument.Judge(catalogue, asked).ToArray()).SelectMany(verdicts => verdicts)];

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
