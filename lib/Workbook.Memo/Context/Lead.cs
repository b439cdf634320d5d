using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Context;

/// <summary>Who has the best model on a day under a lens.</summary>
/// <param name="Own">The best score of the side whose lead is asked for; <see langword="null"/> where it has no model by then.</param>
/// <param name="Others">The best score of the others.</param>
/// <param name="Months">How long ago the side was where the others are; <see langword="null"/> where it never was.</param>
public sealed record Lead(double? Own, double? Others, double? Months)
{
    /// <summary>Whether the side has the better model; a tie is no lead.</summary>
    public bool Holds => Own > Others;

    /// <summary>Whether both sides have a model.</summary>
    public bool IsDefined => Own is not null && Others is not null;

    /// <summary>The lead of the United States over every model that has no American developer.</summary>
    public static Lead OverTheWorld(Lens lens, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(lens);
        ILookup<bool, ScoredModel> sides = lens.Models.Where(model => model.Countries.Length > 0)
            .ToLookup(model => model.Countries.Split("; ").Contains(CountryPair.OfTheMemo.Leader), model => model.Model);
        return Between([.. sides[true]], [.. sides[false]], day);
    }

    /// <summary>The lead of the United States over China; models of both count for neither.</summary>
    public static Lead OverChina(Lens lens, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(lens);
        (string leader, string follower) = CountryPair.OfTheMemo;
        return Between([.. lens.Of(leader, follower)], [.. lens.Of(follower, leader)], day);
    }

    private static Lead Between(ScoredModel[] own, ScoredModel[] others, DateOnly day) =>
        new(Frontier.Of(own).BestOn(day)?.Score, Frontier.Of(others).BestOn(day)?.Score, FrontierLag.MonthsOn(day, own, others));
}

/// <summary>The lenses under which a lead is measured: one that was public at the memo, and one of today.</summary>
/// <param name="Then">Public at the memo; <see langword="null"/> where there was none.</param>
/// <param name="Now">As known now.</param>
public sealed record LeadLenses(Lens? Then, Lens Now)
{
    /// <summary>Loads the lenses that are chosen.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    /// <exception cref="ArgumentException">There is no such lens.</exception>
    public static LeadLenses From(Catalogue catalogue)
    {
        var choices = Choices.From(catalogue);
        string then = choices.Text("lead.lens-then"), now = choices.Text("lead.lens");
        return new LeadLenses(
            Lenses.PublicThen(catalogue).FirstOrDefault(lens => lens.Id.StartsWith(then, StringComparison.Ordinal)),
            now == "arena" ? ArenaLens.On(catalogue.Load("arena-scores")) : Lenses.Test(catalogue, now));
    }

    /// <summary>Where the scores come from.</summary>
    public ImmutableArray<Citation> Sources => [.. (Then?.Sources ?? []).Concat(Now.Sources).Distinct()];
}
