using System.Text.Encodings.Web;
using System.Text.Json;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>Facts and verdicts as JSON for front ends.</summary>
internal static class BundleJson
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Facts(IEnumerable<Fact> facts) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("facts");
        foreach (Fact fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("id", fact.Id);
            json.WriteString("label", fact.Label);
            json.WriteNumber("value", fact.Value);
            json.WriteString("unit", fact.Unit);
            json.WriteString("format", fact.Format);
            WriteNumber(json, "low", fact.Low);
            WriteNumber(json, "high", fact.High);
            json.WriteString("interval", fact.Interval);
            WriteNumber(json, "n", fact.N);
            WriteNumber(json, "seed", fact.Seed);
            WriteNumber(json, "draws", fact.Draws);
            json.WritePropertyName("sources");
            CitationJson.Write(json, fact.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Verdict(Verdict verdict) => Write(json => WriteVerdict(json, verdict));

    public static void WriteVerdict(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("claim", verdict.Claim);
        WriteAssessment(json, "atMemo", verdict.AtMemo);
        WriteAssessment(json, "now", verdict.Now);
        json.WritePropertyName("sources");
        CitationJson.Write(json, verdict.Sources);
        json.WriteString("evidenceFor", verdict.EvidenceFor);
        json.WriteString("evidenceAgainst", verdict.EvidenceAgainst);
        json.WriteString("wouldChange", verdict.WouldChange);
        json.WriteEndObject();
    }

    private static void WriteAssessment(Utf8JsonWriter json, string name, Assessment assessment)
    {
        json.WriteStartObject(name);
        json.WriteString("standing", StandingText.Key(assessment.Standing));
        json.WriteString("reason", assessment.Reason);
        WriteNumber(json, "value", assessment.Measured?.Value);
        json.WriteString("unit", assessment.Measured?.Unit);
        WriteNumber(json, "low", assessment.Measured?.Low);
        WriteNumber(json, "high", assessment.Measured?.High);
        WriteNumber(json, "n", assessment.Measured?.N);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is double number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
