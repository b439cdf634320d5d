using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Evidence;

/// <summary>The computed verdict on one of the memo's claims: at the memo's date from what was public then, and now.</summary>
/// <param name="Claim">Identifier in <c>data/claims</c>, for example <c>C64</c>.</param>
/// <param name="AtMemo">From data published by 18 September 2024.</param>
/// <param name="Now">From all data in the catalogue.</param>
/// <param name="Sources">Where the data come from.</param>
/// <param name="EvidenceFor">What speaks for the claim.</param>
/// <param name="EvidenceAgainst">What speaks against it.</param>
/// <param name="WouldChange">What finding would change the verdict.</param>
public sealed record Verdict(
    string Claim,
    Assessment AtMemo,
    Assessment Now,
    ImmutableArray<Citation> Sources,
    string EvidenceFor,
    string EvidenceAgainst,
    string WouldChange);
