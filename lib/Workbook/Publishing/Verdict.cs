using System.Collections.Immutable;
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
    string WouldChange);
