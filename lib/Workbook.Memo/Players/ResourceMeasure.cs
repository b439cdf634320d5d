using Workbook.Methods;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>A resource and those who share it, United States against China.</summary>
/// <param name="Id">Short identifier.</param>
/// <param name="Title">The resource, for readers.</param>
/// <param name="Holder">Who shares it.</param>
/// <param name="Gap">The gap taken apart.</param>
public sealed record ResourceMeasure(string Id, string Title, string Holder, ResourceGap Gap)
{
    /// <summary>The measure in a few words.</summary>
    public string InWords => Invariant($"{Title}: United States {Gap.Total:0.0} times the total, {Gap.Holders:0.0} times the {Holder}, {Gap.Each:0.0} times for each");

    /// <summary>Every measure that the evidence and its choice of lists allow.</summary>
    public static IReadOnlyList<ResourceMeasure> All(PlayersEvidence evidence)
    {
        var measures = new List<ResourceMeasure?>
        {
            OfMoney(evidence),
            OfCompute("compute-then", "training compute, vintage 2024-09", ModelList.Then, evidence.Then),
            OfCompute("compute-wide", "training compute, vintage 2025-06", ModelList.Wide, evidence.Wide),
            OfCompute("compute-notable", "training compute of notable models, vintage 2026-07", ModelList.Notable, evidence.Notable),
        };
        return [.. measures.OfType<ResourceMeasure>()];

        ResourceMeasure? OfCompute(string id, string title, ModelList list, IEnumerable<DevelopedModel> models)
        {
            DeveloperField Field(string country) => DeveloperField.InYearTo(evidence.Day, models, country);
            (DeveloperField leader, DeveloperField follower) = (Field("United States"), Field("China"));
            return evidence.Uses(list)
                ? Of(id, title, "developers", leader.Compute, leader.DevelopersWithCompute, follower.Compute, follower.DevelopersWithCompute)
                : null;
        }
    }

    /// <summary>Private money of a year over companies newly funded in it; the money also goes to companies funded before, on both sides.</summary>
    private static ResourceMeasure? OfMoney(PlayersEvidence evidence)
    {
        if (evidence.NewlyFunded() is not (int year, int china, int unitedStates))
        {
            return null;
        }

        double Money(string economy) => evidence.Investments.Where(row => row.Series == "quid-nominal" && row.Economy == economy && row.Year == year).Sum(row => row.UsdMillion);
        return Of("money", Invariant($"private AI investment {year}"), "companies newly funded", Money("United States"), unitedStates, Money("China"), china);
    }

    private static ResourceMeasure? Of(string id, string title, string holder, double leader, int leaders, double follower, int followers) =>
        leader <= 0 || leaders == 0 || follower <= 0 || followers == 0 ? null : new ResourceMeasure(id, title, holder, ResourceGap.Of(leader, leaders, follower, followers));
}
