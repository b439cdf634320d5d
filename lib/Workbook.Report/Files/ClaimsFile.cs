using System.Text.Json;
using Workbook.Report.Bundles;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary><c>claims.json</c>: the whole ledger; the verdict is null, with a reason, where none was computed.</summary>
internal static class ClaimsFile
{
    public static byte[] Render(Site site) => Json.File(json =>
    {
        json.WriteStartArray();
        foreach (var claim in site.Input.Ledger)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("section", claim.Section);
            json.WriteString("text", claim.Text);
            json.WriteString("type", claim.Type);
            if (site.Verdicts.TryGetValue(claim.Id, out var published)) Write(json, published);
            else
            {
                json.WriteNull("verdict");
                json.WriteString("reason", WhyNone(site, claim));
                json.WriteText("wouldTest", claim.WouldTest);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Why a claim has no verdict.</summary>
    public static string WhyNone(Site site, LedgerClaim claim)
    {
        if (claim.Untested is not null) return claim.Untested;
        var page = site.Pages.FirstOrDefault(p => p.Claims.Contains(claim.Id));
        return page is null ? "No notebook of this report argues this claim."
            : page.Error is null ? $"Argued in “{page.Title}”, which computes no verdict on it."
            : $"Argued in “{page.Title}”, which stopped before its end.";
    }

    private static void Write(Utf8JsonWriter json, PublishedVerdict published)
    {
        json.WriteStartObject("verdict");
        json.WriteString("notebook", published.Page.Slug);
        Write(json, "atMemo", published.Verdict.AtMemo);
        Write(json, "now", published.Verdict.Now);
        json.WriteText("evidenceFor", published.Verdict.EvidenceFor);
        json.WriteText("evidenceAgainst", published.Verdict.EvidenceAgainst);
        json.WriteText("wouldChange", published.Verdict.WouldChange);
        Source.WriteList(json, published.Verdict.Sources);
        json.WriteEndObject();
        json.WriteNull("reason");
        json.WriteNull("wouldTest");
    }

    private static void Write(Utf8JsonWriter json, string name, Assessment side)
    {
        json.WriteStartObject(name);
        json.WriteString("standing", side.Standing.Key);
        json.WriteString("reason", side.Reason);
        json.WriteFound("value", side.Value);
        json.WriteText("unit", side.Unit);
        json.WriteFound("low", side.Low);
        json.WriteFound("high", side.High);
        json.WriteFound("n", side.N);
        json.WriteEndObject();
    }
}
