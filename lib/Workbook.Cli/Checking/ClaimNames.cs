using System.Text.Json;
using Workbook.Data;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Checking;

/// <summary>Whether the claims that notebooks say they argue are in the ledger.</summary>
internal static class ClaimNames
{
    public static IEnumerable<string> Problems(Catalogue catalogue, IReadOnlyList<Notebook> notebooks)
    {
        HashSet<string> known = Known(catalogue);
        return known.Count == 0 ? [] : notebooks.SelectMany(notebook => Argued(notebook)
            .Where(claim => claim.ValueKind != JsonValueKind.String || !known.Contains(claim.GetString()!))
            .Select(claim => $"{notebook.Name}: metadata.workbook.claims names {claim.GetRawText()}; expected claims of the ledger, C01 and so on. Correct the notebook's metadata."));
    }

    /// <summary>The claims that a notebook's metadata names, whatever they are; none where it names none.</summary>
    public static JsonElement[] Argued(Notebook notebook) =>
        notebook.Metadata.TryGetProperty("workbook", out JsonElement about) && about.ValueKind == JsonValueKind.Object
        && about.TryGetProperty("claims", out JsonElement claims) && claims.ValueKind == JsonValueKind.Array
            ? [.. claims.EnumerateArray()] : [];

    // Faults of the data are said where data are checked.
    private static HashSet<string> Known(Catalogue catalogue)
    {
        try
        {
            return [.. catalogue.Load("claims", table: "claims").Texts("claim_id").OfType<string>()];
        }
        catch (DatasetException)
        {
            return [];
        }
    }
}
