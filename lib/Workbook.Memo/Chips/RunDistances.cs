using System.Collections.Immutable;
using MathNet.Numerics.Statistics;
using Workbook.Memo.Judging;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Chips;

/// <summary>Training compute as one list of models has it.</summary>
/// <param name="Vintage">Which list, read when.</param>
/// <param name="Models">Its models of known training compute.</param>
public sealed record RunList(ModelVintage Vintage, ImmutableArray<LensModel> Models);

/// <summary>How many times the largest Chinese run the largest American run is, before the first rule and on a day, as one list has it.</summary>
/// <param name="Vintage">Which list, read when.</param>
/// <param name="Before">On the day of the first rule.</param>
/// <param name="After">On the later day.</param>
/// <param name="Day">That day.</param>
public sealed record RunDistance(ModelVintage Vintage, double Before, double After, DateOnly Day)
{
    /// <summary>How many times the earlier distance the later one is.</summary>
    public double Widened => After / Before;
}

/// <summary>The distance between the largest runs by several lists of one database, which share its estimates: one family, that votes with its median.</summary>
/// <param name="Lists">One distance a list.</param>
public sealed record RunDistances(ImmutableArray<RunDistance> Lists)
{
    /// <summary>The day of the first rule.</summary>
    public static readonly DateOnly FirstRule = new(2022, 10, 7);

    /// <summary>The median of what the lists say.</summary>
    public double Widened => Lists.Select(list => list.Widened).Median();

    /// <summary>As known at the memo: by the list of its month.</summary>
    public static RunDistances AtMemo(ChipsEvidence evidence) => new([Of(new RunList(ModelVintage.OfTheMemo, evidence.ModelsThen), PolicyMemo.Date)]);

    /// <summary>By the lists chosen, at the end of each or on the memo's date, as chosen.</summary>
    public static RunDistances Now(ChipsEvidence evidence)
    {
        bool atEnd = evidence.Choices.Text("chips.runs.day") == "end";
        ModelVintage? only = ModelVintage.NamedOrEvery(evidence.Choices.Text("chips.runs.lists"));
        return new([.. evidence.Lists.Where(list => only is null || list.Vintage == only)
            .Select(list => Of(list, atEnd ? list.Models.Max(model => model.Model.Date) : PolicyMemo.Date))]);
    }

    /// <summary>What the family says, by the thresholds chosen.</summary>
    internal Vote Vote(Choices choices) => Widened >= choices.Number("chips.runs.widened") ? Judging.Vote.For : Widened <= 1 ? Judging.Vote.Against : Judging.Vote.Undecided;

    /// <summary>Each list with its two distances.</summary>
    public string InWords => string.Join("; ", Lists.Select(list =>
        FormattableString.Invariant($"{list.Before:0.0} times before the first rule and {list.After:0.0} on {list.Day:d MMMM yyyy} ({list.Vintage.Title})")));

    private static RunDistance Of(RunList list, DateOnly day) =>
        new(list.Vintage, ConstraintVerdicts.Distance(list.Models, FirstRule), ConstraintVerdicts.Distance(list.Models, day), day);
}
