using System.Text.Json;
using Workbook.Report.Input;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>What the cards say that open beside a claim's id or a word of the glossary.</summary>
internal static class Cards
{
    /// <summary>Claims by id, each with its words, how it stands and the key of that; words of the glossary by address, each with its meaning.</summary>
    public static void Write(Utf8JsonWriter json, Site site)
    {
        json.WriteStartObject();
        json.WriteStartObject("claims");
        foreach (LedgerClaim claim in site.Input.Ledger)
        {
            StandingMark? now = site.Verdicts.GetValueOrDefault(claim.Id) is { } published ? StandingMark.Of(published.Verdict.Now.Standing) : null;
            json.WriteStartArray(claim.Id);
            json.WriteStringValue(claim.Text);
            json.WriteStringValue(now is null ? StandingMark.NoneLabel : $"Now: {now.Label.ToLowerInvariant()}");
            json.WriteStringValue(now?.Key ?? StandingMark.NoneKey);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("terms");
        foreach ((string term, string address, string meaning) in Glossary.Terms(site))
        {
            json.WriteStartArray(address);
            json.WriteStringValue(term);
            json.WriteStringValue(meaning);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
