using System.Text.Json;
using MimeTypes = Workbook.Publishing.MimeTypes;

namespace Workbook.Report.Bundles;

/// <summary>How one claim stands at two dates. MIME type <see cref="MimeTypes.Verdict"/>.</summary>
internal sealed record Verdict(
    string Claim, Assessment AtMemo, Assessment Now, IReadOnlyList<Source> Sources, string? EvidenceFor, string? EvidenceAgainst,
    string? WouldChange)
{
    public static Verdict Read(Fields fields) => new(
        fields.Text("claim"), Assessment.Read(fields.Inner("atMemo")), Assessment.Read(fields.Inner("now")), fields.Sources(),
        fields.TextOrNull("evidenceFor"), fields.TextOrNull("evidenceAgainst"), fields.TextOrNull("wouldChange"));

    /// <summary>The same standing and value at both dates.</summary>
    public bool Agrees(Verdict other) => AtMemo.Agrees(other.AtMemo) && Now.Agrees(other.Now);
}

/// <summary>How a claim stands at one date.</summary>
internal sealed record Assessment(
    Standing Standing, string Reason, JsonElement Value, string? Unit, JsonElement Low, JsonElement High, JsonElement N)
{
    public static Assessment Read(Fields fields)
    {
        var key = fields.Text("standing");
        var standing = Standing.All.FirstOrDefault(s => s.Key == key)
            ?? throw fields.Missing("standing", $"one of {string.Join(", ", Standing.All.Select(s => s.Key))} (found \"{key}\")");
        return new(
            standing, fields.TextOrNull("reason") ?? "", fields.Scalar("value"), fields.TextOrNull("unit"), fields.Scalar("low"),
            fields.Scalar("high"), fields.Scalar("n"));
    }

    public bool Agrees(Assessment other) => Standing == other.Standing && Value.ToString() == other.Value.ToString();
}

/// <summary>One of the six ways a claim can stand.</summary>
/// <param name="Key">Name in data, also its CSS class.</param>
/// <param name="Label">Name for readers.</param>
/// <param name="Mark">Sign that tells it apart without colour.</param>
internal sealed record Standing(string Key, string Label, string Mark)
{
    /// <summary>What stands for a claim that was not judged.</summary>
    public const string NoneLabel = "No verdict";

    public static IReadOnlyList<Standing> All { get; } =
    [
        Of(Publishing.Standing.Supported, "Supported", "●"),
        Of(Publishing.Standing.SupportedUnderStatedReading, "Supported under a stated reading", "◐"),
        Of(Publishing.Standing.Contradicted, "Contradicted", "✕"),
        Of(Publishing.Standing.OvertakenByEvents, "Overtaken by events", "↷"),
        Of(Publishing.Standing.Open, "Open", "○"),
        Of(Publishing.Standing.NotTestableHere, "Not testable here", "–"),
    ];

    private static Standing Of(Publishing.Standing standing, string label, string mark) => new(Publishing.StandingText.Key(standing), label, mark);
}
