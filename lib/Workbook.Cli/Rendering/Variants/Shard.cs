using System.Globalization;
using System.Text.Json.Serialization;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>One of several equal parts of a render's work.</summary>
/// <param name="Index">Which, from 1.</param>
/// <param name="Of">How many there are.</param>
internal sealed record Shard(int Index, int Of)
{
    private const int Most = 10_000;

    /// <summary>All the work.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>2/5</c>; null where it is not of this form, or out of range.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [string index, string of]
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
        && new Shard(i, n) is { IsPossible: true } shard ? shard : null;

    /// <summary>Whether there can be such a part.</summary>
    [JsonIgnore]
    public bool IsPossible => Index >= 1 && Index <= Of && Of <= Most;

    /// <summary>Its share of the work, the same on every machine: the heaviest first, each to the part that has least so far.</summary>
    /// <param name="work">All work in its order.</param>
    /// <param name="weight">How heavy a piece is.</param>
    public IReadOnlyList<T> Share<T>(IReadOnlyList<T> work, Func<T, long> weight)
    {
        long[] loads = new long[Of];
        List<int> mine = [];
        foreach (int piece in Enumerable.Range(0, work.Count).OrderByDescending(i => weight(work[i])))
        {
            int least = Array.IndexOf(loads, loads.Min());
            loads[least] += weight(work[piece]) + 1;
            if (least == Index - 1)
            {
                mine.Add(piece);
            }
        }

        return [.. mine.Order().Select(i => work[i])];
    }

    /// <summary>"2/5".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Of}");
}
