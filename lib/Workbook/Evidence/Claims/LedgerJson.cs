using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbook.Evidence.Claims;

/// <summary>The ledger as JSON: a list of claims, each with <c>verdict</c>, or with <c>reason</c> and <c>wouldTest</c>.</summary>
public static class LedgerJson
{
    /// <summary>MIME type of a ledger.</summary>
    public const string MimeType = "application/vnd.workbook.ledger+json";

    /// <summary>Writes the ledger, indented and with LF, without a final newline.</summary>
    public static string Text(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (LedgerEntry entry in ledger.Entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Claim.ClaimId);
        json.WriteString("section", entry.Claim.Section);
        json.WriteString("text", entry.Claim.Text);
        json.WriteString("type", entry.Claim.Type);
        json.WritePropertyName("verdict");
        if (entry.Verdict is Verdict verdict)
        {
            EvidenceJson.WriteVerdict(json, verdict);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("reason", entry.Untested?.Reason);
        json.WriteString("wouldTest", entry.Untested?.WouldTest);
        json.WriteEndObject();
    }
}
