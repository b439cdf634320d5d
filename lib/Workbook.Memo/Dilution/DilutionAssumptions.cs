namespace Workbook.Memo.Dilution;

/// <summary>What the dilution simulation assumes; change one with <c>with</c>.</summary>
/// <param name="Capital">Capital of all developers together in the first year, in million US dollars a year.</param>
/// <param name="CapitalGrowth">Factor by which capital grows a year.</param>
/// <param name="Developers">Number of developers who share it.</param>
/// <param name="Inequality">Standard deviation of the logarithm of developers' shares; 0 gives all the same.</param>
/// <param name="RunCost">Cost of one training run at the frontier in the first year, in million US dollars.</param>
/// <param name="CostGrowth">Factor by which that cost grows a year.</param>
/// <param name="RunShare">Part of its yearly capital that a developer can put into one run, above 0 and up to 1.</param>
public sealed record DilutionAssumptions(
    double Capital, double CapitalGrowth, int Developers, double Inequality, double RunCost, double CostGrowth, double RunShare)
{
    /// <summary>Part of everyone's capital that is pooled and given to the champions in equal parts, 0–1.</summary>
    public double Pooled { get; init; }

    /// <summary>Number of champions: the largest developers, so the pool never picks wrongly.</summary>
    public int Champions { get; init; } = 3;

    /// <summary>Years after the first.</summary>
    public int Years { get; init; } = 5;

    /// <summary>Number of random draws.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; } = 20240918;

    /// <summary>Refuses assumptions that make no sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal void Check()
    {
        foreach ((double value, string name) in new[]
        {
            (Capital, nameof(Capital)), (CapitalGrowth, nameof(CapitalGrowth)), (RunCost, nameof(RunCost)), (CostGrowth, nameof(CostGrowth)), (RunShare, nameof(RunShare)),
            (Developers, nameof(Developers)), (Champions, nameof(Champions)), (Draws, nameof(Draws)),
        })
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(RunShare, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Inequality);
        ArgumentOutOfRangeException.ThrowIfNegative(Years);
        ArgumentOutOfRangeException.ThrowIfNegative(Pooled);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Pooled, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Champions, Developers);
    }
}
