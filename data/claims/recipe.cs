#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// The memo's arguments as counted when it was read for this workbook; a claim more or less means the reading changed.
const int Claims = 87;

// A fragment of the memo stands beside its paraphrase only where the verdict hangs on the memo's own words.
HashSet<string> wordingAtIssue =
[
    "C05", "C07", "C15", "C16", "C17", "C18", "C19", "C22", "C25", "C27", "C29", "C34", "C41", "C43", "C44", "C52", "C54", "C59", "C61",
    "C62", "C63", "C64", "C65", "C66", "C67", "C68", "C69", "C76", "C79", "C80", "C84",
];
const int LongestFragment = 12;

return Recipe.Run(args, "claims", recipe =>
{
    UpstreamTable upstream = recipe.Read("policy/claims.csv");
    var corrections = Correction.ByCell(recipe.ReadBeside("corrections.csv"));
    recipe.Check(upstream.Rows.Count == Claims, $"{upstream.Rows.Count} claims found, {Claims} expected.");
    foreach (Correction correction in corrections.Values)
    {
        string found = upstream.Rows.Single(row => row["claim_id"] == correction.ClaimId)[correction.Column];
        recipe.Check(
            found == correction.Found,
            $"corrections.csv expects '{correction.Found}' for {correction.ClaimId} {correction.Column}, but upstream has '{found}'. Review the correction, or remove it if upstream now says so.");
    }

    var claims = upstream.Rows.Select(row => Read(row, corrections)).ToList();
    foreach (Claim claim in claims.Where(claim => claim.Fragment?.Split(' ').Length > LongestFragment))
    {
        recipe.Check(false, $"the fragment of {claim.ClaimId} has more than {LongestFragment} words; shorten it in corrections.csv.");
    }

    recipe.Check(wordingAtIssue.IsSubsetOf(claims.Select(claim => claim.ClaimId)), "wordingAtIssue names a claim that is not there.");
    recipe.Write("claims", claims);

    // Kept by hand: a claim is here until Workbook.Memo judges it.
    List<Untested> untested = [.. recipe.ReadBeside("untested.csv").Rows.Select(row => new Untested(row["claim_id"], row["reason"], row["would_test"]))];
    recipe.Check(untested.All(row => claims.Any(claim => claim.ClaimId == row.ClaimId)), "untested.csv names a claim that is not there.");
    recipe.Write("untested", untested);
});

Claim Read(UpstreamRow row, Dictionary<(string, string), Correction> corrections)
{
    string? Cell(string column) =>
        corrections.TryGetValue((row["claim_id"], column), out Correction? correction)
            ? correction.Corrected is { Length: > 0 } corrected ? corrected : null
            : row.TextOrNull(column);

    string id = row["claim_id"];
    return new Claim(
        id, Cell("section")!, Cell("claim_text")!, wordingAtIssue.Contains(id) ? Cell("memo_words") : null, Cell("type")!,
        Cell("quantity"), Cell("unit"), Cell("period"), Cell("who_says"));
}

/// <summary>A cell of the upstream ledger that says more, or other, than the memo does; kept by hand with its reason.</summary>
sealed record Correction(string ClaimId, string Column, string Found, string Corrected, string Reason)
{
    public static Dictionary<(string ClaimId, string Column), Correction> ByCell(UpstreamTable table) =>
        table.Rows
            .Select(row => new Correction(row["claim_id"], row["column"], row["found"], row["corrected"], row["reason"]))
            .ToDictionary(correction => (correction.ClaimId, correction.Column));
}

sealed record Claim(string ClaimId, string Section, string Text, string? Fragment, string Type, string? Quantity, string? Unit, string? Period, string? WhoSays);

sealed record Untested(string ClaimId, string Reason, string WouldTest);
