namespace Workbook.Memo.Claims;

/// <summary>One claim of the memo, paraphrased, as <c>data/claims</c> holds it.</summary>
/// <param name="ClaimId">Identifier such as <c>C18</c>.</param>
/// <param name="Section">The memo's section that it stands in.</param>
/// <param name="Text">The claim in the ledger's words.</param>
/// <param name="Fragment">At most a dozen of the memo's words, where the wording itself is at issue.</param>
/// <param name="Type">Kind of claim: attribution, causal, comparison, date, forecast or quantity.</param>
/// <param name="Quantity">The figure that the memo states: a number, a range (<c>6-24</c>), a year or a day; null where it states none.</param>
/// <param name="WhoSays">Whom the memo has say it.</param>
public sealed record Claim(string ClaimId, string Section, string Text, string? Fragment, string Type, string? Quantity, string? WhoSays);

/// <summary>Why no data of the catalogue can test a claim, and what would.</summary>
/// <param name="ClaimId">Identifier of the claim.</param>
/// <param name="Reason">Why it has no computed verdict.</param>
/// <param name="WouldTest">Data or study that would test it.</param>
public sealed record Untested(string ClaimId, string Reason, string WouldTest);
