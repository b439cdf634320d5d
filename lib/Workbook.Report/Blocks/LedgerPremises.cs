using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>What had to be chosen for the verdicts, each with its other values: choose one, and see which verdicts of the ledger flip. From the flip tables, nothing is computed anew.</summary>
internal static class LedgerPremises
{
    public static Html Render(ImmutableArray<BundledClaim> entries)
    {
        // What several claims rest on is one choice.
        var choices = entries.Where(entry => entry.Verdict?.Rule is not null)
            .SelectMany(entry => entry.Verdict!.Rule!.Flips, (entry, flip) => (Entry: entry, Flip: flip))
            .GroupBy(found => found.Flip.Choice, StringComparer.Ordinal)
            .Select(found => (Choice: ChoiceOf(found.First().Entry, found.Key), Flips: found.ToList()))
            .Where(found => found.Choice.Id is not null)
            .OrderBy(found => found.Choice.Title, StringComparer.Ordinal).ToList();
        return choices.Count == 0 ? Html.Empty : Html.Of(
            $"""
            <section class="what-if ledger-premises" id="premises" aria-label="Change a premise of the verdicts">
            <p class="label">Change the premise</p>
            <p class="asked">Which verdicts flip when something is chosen otherwise?</p>
            <div class="controls"><label>Chosen <select name="choice">{choices.Select(found => Html.Of($"<option value=\"{found.Choice.Id}\">{found.Choice.Title}</option>"))}</select></label> <label>Instead of <b class="chosen">{choices[0].Choice.InWords(choices[0].Choice.Value)}</b> <select name="value"><option value="">as chosen</option></select></label></div>
            <output class="answer">As chosen: the ledger below.</output>
            <ul class="flipped"></ul>
            <p class="buttons"><button type="button" class="reset">Back to the values chosen</button> <button type="button" class="copy">Copy a link to this setting</button> <span role="status"></span></p>
            {Json.Script("choices", json => WriteChoices(json, choices))}
            {Json.Script("standings", WriteStandings)}
            </section>
            """);
    }

    private static BundledChoice ChoiceOf(BundledClaim entry, string id) => entry.Verdict!.Rule!.Choices.FirstOrDefault(choice => choice.Id == id);

    private static void WriteChoices(Utf8JsonWriter json, List<(BundledChoice Choice, List<(BundledClaim Entry, BundledFlip Flip)> Flips)> choices)
    {
        json.WriteStartObject();
        foreach ((BundledChoice choice, List<(BundledClaim Entry, BundledFlip Flip)> flips) in choices)
        {
            json.WriteStartObject(choice.Id);
            json.WriteString("chosen", choice.InWords(choice.Value));
            json.WriteStartObject("values");
            foreach (IGrouping<string, (BundledClaim Entry, BundledFlip Flip)> value in flips.GroupBy(found => found.Flip.Value, StringComparer.Ordinal))
            {
                json.WriteStartArray(choice.WithUnit(value.Key));
                WriteFlips(json, value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            WriteWords(json, choice, [.. flips.Select(found => found.Flip.Value).Distinct(StringComparer.Ordinal)]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // The address keeps a value as the table has it; readers see it in words.
    private static void WriteWords(Utf8JsonWriter json, BundledChoice choice, IReadOnlyList<string> values)
    {
        json.WriteStartObject("words");
        foreach (string value in values.Where(value => choice.InWords(value) != choice.WithUnit(value)))
        {
            json.WriteString(choice.WithUnit(value), choice.InWords(value));
        }

        json.WriteEndObject();
    }

    private static void WriteFlips(Utf8JsonWriter json, IEnumerable<(BundledClaim Entry, BundledFlip Flip)> flips)
    {
        foreach ((BundledClaim entry, BundledFlip flip) in flips)
        {
            json.WriteStartArray();
            json.WriteStringValue(entry.Id);
            json.WriteStringValue(StandingText.Key(flip.AtMemo));
            json.WriteStringValue(StandingText.Key(flip.Now));
            json.WriteEndArray();
        }
    }

    private static void WriteStandings(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (StandingMark mark in StandingMark.All)
        {
            json.WriteString(mark.Key, mark.Label);
        }

        json.WriteEndObject();
    }
}
