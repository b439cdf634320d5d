using System.Collections.Immutable;
using Workbook.Memo.Context;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests.Context;

/// <summary>Few rows from which a verdict can be worked by hand.</summary>
internal static class ContextRows
{
    public static Timeline Timeline(params PolicyEvent[] events) => new([.. events], []);

    public static PolicyEvent Rule(string id, DateOnly day, string effect, params string[] subjects) =>
        new(id, FormattableString.Invariant($"{day:yyyy-MM-dd}"), day, day, Workbook.Memo.Context.Timeline.UnitedStates, "rule", effect, null, id, [.. subjects]);

    public static Corpus Corpus(params PolicyText[] texts) => new([.. texts], [Workbook.Memo.Context.Corpus.OldTerm, Workbook.Memo.Context.Corpus.NewTerm], []);

    public static PolicyText Report(int year, params string[] terms) =>
        new($"gwr_{year}", "gov_work_report", new DateOnly(year, 3, 5), $"{year}年政府工作报告", 15000, true, terms.ToImmutableDictionary(term => term, _ => 1));

    /// <summary>A record with one choice made otherwise.</summary>
    public static Timeline Choosing(this Timeline timeline, string choice, object value) => timeline with { Choices = timeline.Choices.With(choice, value) };

    /// <summary>A record with one choice made otherwise.</summary>
    public static Corpus Choosing(this Corpus corpus, string choice, object value) => corpus with { Choices = corpus.Choices.With(choice, value) };

    /// <summary>A leader that scores 100 and 120, and a follower that reaches 100 later, each on the first of a month.</summary>
    public static Lens Lens(params (string Country, DateOnly Day, double Score)[] models) =>
        new("test", "Test index", "points", [.. models.Select((model, i) => new LensModel(new ScoredModel($"m{i}", model.Day, model.Score), model.Country, null))], []);
}
