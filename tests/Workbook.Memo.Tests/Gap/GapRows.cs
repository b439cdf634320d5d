using Workbook.Data;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests.Gap;

/// <summary>Lenses and stated lags by hand. Lags are given in days: a month has 30.4375, so 182 days are just short of six months and 183 just past.</summary>
internal static class GapRows
{
    public const string Leader = "United States", Follower = "China", Yardstick = "eci-2026-08";

    /// <summary>A lens by which China is so many days behind on a day, whatever models a resampling leaves out.</summary>
    public static Lens Behind(int days, DateOnly on, int followers = Lens.LeastFollowers) => LensOf(
        "test", [Model("leader", Leader, on.AddDays(-days), 1), .. Enumerable.Range(1, followers).Select(i => Model($"follower {i}", Follower, on, 1))]);

    /// <summary>The same, but China stands on one release; without it, it is so many days behind as its other releases.</summary>
    public static Lens BehindByOne(int days, int others, DateOnly on) => LensOf(
        "test",
        [
            .. Enumerable.Range(1, 10).Select(i => Model($"old leader {i}", Leader, on.AddDays(-others), 1)),
            .. Enumerable.Range(1, 10).Select(i => Model($"leader {i}", Leader, on.AddDays(-days), 2)),
            .. Enumerable.Range(1, 4).Select(i => Model($"follower {i}", Follower, on, 1)),
            Model("best follower", Follower, on, 2),
        ]);

    /// <summary>The index: so many days behind on the day after the memo, where it ends. Its one Chinese model is too few for it to count as a lens.</summary>
    public static Lens Index(int days) => LensOf(
        Yardstick,
        Model("leader", Leader, PolicyMemo.Date.AddDays(1 - days), 1), Model("follower", Follower, PolicyMemo.Date, 1),
        Model("last", Leader, PolicyMemo.Date.AddDays(1), 0));

    public static Lens LensOf(string id, params LensModel[] models) => new(id, id, "points", [.. models], []);

    public static LensModel Model(string name, string country, DateOnly day, double score) => new(new ScoredModel(name, day, score), country, null);

    /// <summary>A confirmed view of 2024.</summary>
    public static StatedLag View(double low, double high) =>
        new("2024-05", new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 1), "somebody", "stated", "models", "judgement", low, high, "confirmed", "https://example.org/");

    public static GapEvidence EvidenceOf(Lens[] then, Lens[] today, params StatedLag[] stated) => new(Datasets.Catalogue, [.. then], [.. today], [.. stated]);

    /// <summary>The same with one choice made otherwise.</summary>
    public static GapEvidence Choosing(this GapEvidence evidence, string choice, object value) => new(
        Datasets.Catalogue, evidence.Then, evidence.Today, evidence.Stated, evidence.Day, evidence.Yardstick, evidence.Pair, evidence.Choices.With(choice, value));
}
