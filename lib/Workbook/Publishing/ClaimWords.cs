using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>What a claim says, where the notebook's catalogue has a dataset <c>claims</c>: its identifier alone tells a reader nothing.</summary>
internal static class ClaimWords
{
    /// <summary>The claim in the ledger's words.</summary>
    /// <param name="id">Identifier, for example <c>C64</c>.</param>
    /// <returns>Null where there is no catalogue, no such dataset or no such claim: then a verdict is shown without.</returns>
    public static string? Of(string id)
    {
        try
        {
            return Datasets.Load("claims", table: "claims").Rows<Row>().FirstOrDefault(row => row.ClaimId == id)?.Text;
        }
        catch (DatasetException)
        {
            return null;
        }
    }

    private sealed record Row(string ClaimId, string Text);
}
