using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>The computed verdict on a claim: when it was made, from what was public then, and now.</summary>
/// <param name="Claim">Identifier in <c>data/claims</c>, for example <c>C64</c>.</param>
/// <param name="AtMemo">From data published by the day the claim was made.</param>
/// <param name="Now">From all data in the catalogue.</param>
/// <param name="Sources">Where the data come from.</param>
/// <param name="EvidenceFor">What speaks for the claim.</param>
/// <param name="EvidenceAgainst">What speaks against it.</param>
/// <param name="WouldChange">What finding would change the verdict.</param>
[TypeFormatterSource(typeof(VerdictFormatter), PreferredMimeTypes = [MimeTypes.Verdict, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed record Verdict(
    string Claim,
    Assessment AtMemo,
    Assessment Now,
    ImmutableArray<Citation> Sources,
    string EvidenceFor,
    string EvidenceAgainst,
    string WouldChange)
{
    /// <summary>For an attribution: whether somebody said it, apart from whether it is so; null for every other claim.</summary>
    public Assessment? Said { get; init; }

    /// <summary>The rule that it was judged by, with what flips it; null where none is set down.</summary>
    public VerdictRule? Rule { get; init; }

    /// <summary>What decides it, as the notebook shows it; null where it does not.</summary>
    public Criterion? Criterion { get; init; }

    /// <summary>The verdict with what decides it: <c>verdict.Because(lag is >= 6 and &lt;= 24, $"lag = {lag:0.0} months")</c>.</summary>
    /// <param name="holds">The criterion, in C#; its source text is shown.</param>
    /// <param name="values">The values that enter it, in words; white space is folded.</param>
    /// <param name="condition">The source text, which the compiler gives.</param>
    /// <exception cref="InvalidOperationException">The criterion holds and the claim is contradicted at both dates, or it fails and the claim is supported at both.</exception>
    public Verdict Because(bool holds, string values, [CallerArgumentExpression(nameof(holds))] string condition = "") =>
        AtMemo.Standing == Now.Standing && Now.Standing == (holds ? Standing.Contradicted : Standing.Supported)
            ? throw new InvalidOperationException(
                $"{Claim}: the criterion `{condition}` {(holds ? "holds" : "does not hold")}, but the verdict is \"{StandingText.Words(Now.Standing)}\" at both dates ({values}).")
            : this with { Criterion = new Criterion(FigureText.Fold(condition), holds, FigureText.Fold(values)) };
}

/// <summary>What decides a verdict.</summary>
/// <param name="Condition">The condition in C#.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Values">The values that enter it, in words.</param>
public sealed record Criterion(string Condition, bool Holds, string Values);
