using System.Collections.Immutable;

namespace Workbook.Memo.Gap;

/// <summary>The running best of a group of models: each step is the first to score higher than all before it.</summary>
/// <remarks>
/// Equal dates: of several models of one day the highest counts, of several equally high the first by name. Equal scores: a model that
/// only equals the best is no step. Scores that are not numbers are rejected, since no order holds for them.
/// </remarks>
public sealed class Frontier
{
    private Frontier(ImmutableArray<ScoredModel> steps) => Steps = steps;

    /// <summary>The record holders in order of date, each higher than the one before; empty for no models.</summary>
    public ImmutableArray<ScoredModel> Steps { get; }

    /// <summary>The frontier of the models given, in whatever order.</summary>
    /// <exception cref="ArgumentException">A score is not a number.</exception>
    public static Frontier Of(IEnumerable<ScoredModel> models)
    {
        ScoredModel[] sorted = [.. models];
        Array.Sort(sorted, Order);
        ImmutableArray<ScoredModel>.Builder steps = ImmutableArray.CreateBuilder<ScoredModel>();
        foreach (ScoredModel model in sorted)
        {
            if (double.IsNaN(model.Score))
            {
                throw new ArgumentException($"The score of '{model.Name}' is not a number.", nameof(models));
            }

            if (steps.Count == 0 || model.Score > steps[^1].Score)
            {
                steps.Add(model);
            }
        }

        return new Frontier(steps.DrainToImmutable());
    }

    /// <summary>The best model on a day, that day included; <see langword="null"/> before the first.</summary>
    public ScoredModel? BestOn(DateOnly day)
    {
        ScoredModel? best = null;
        foreach (ScoredModel step in Steps)
        {
            if (step.Date > day)
            {
                break;
            }

            best = step;
        }

        return best;
    }

    /// <summary>The first model to score at least this much; <see langword="null"/> if none ever did. An equal score reaches.</summary>
    public ScoredModel? FirstToReach(double score) => Steps.FirstOrDefault(step => step.Score >= score);

    private static int Order(ScoredModel left, ScoredModel right)
    {
        int byDate = left.Date.CompareTo(right.Date);
        int byScore = byDate != 0 ? byDate : right.Score.CompareTo(left.Score);
        return byScore != 0 ? byScore : string.CompareOrdinal(left.Name, right.Name);
    }
}
