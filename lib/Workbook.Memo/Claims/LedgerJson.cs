using System.Text.Encodings.Web;
using System.Text.Json;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>The ledger as JSON: a list of claims, each with <c>verdict</c>, or with <c>reason</c> and <c>wouldTest</c>.</summary>
public static class LedgerJson
{
    /// <summary>Writes the list of claims, indented and with LF, without a final newline.</summary>
    public static string Text(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Text(json => WriteClaims(json, ledger));
    }

    /// <summary>Writes the form in which a notebook publishes the ledger: an object, because front ends take no lists.</summary>
    internal static string Bundle(Ledger ledger) => Text(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("claims");
        WriteClaims(json, ledger);
        json.WriteEndObject();
    });

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteClaims(Utf8JsonWriter json, Ledger ledger)
    {
        json.WriteStartArray();
        foreach (LedgerEntry entry in ledger.Entries)
        {
            Write(json, entry);
        }

        json.WriteEndArray();
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
            BundleJson.WriteVerdict(json, verdict);
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
