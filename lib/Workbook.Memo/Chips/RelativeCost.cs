using MathNet.Numerics.Statistics;

namespace Workbook.Memo.Chips;

/// <summary>What the chip made for China costs against the one it stands in for, as times the latter.</summary>
/// <param name="Compute">Price of a unit of 16-bit speed, at the chosen one of the reference's prices, its median at first.</param>
/// <param name="ComputeLow">The same at the reference's highest price.</param>
/// <param name="ComputeHigh">The same at its lowest price.</param>
/// <param name="Memory">Price of a unit of memory bandwidth.</param>
/// <param name="Power">Power for a unit of 16-bit speed.</param>
/// <param name="N">Number of prices of the reference.</param>
public sealed record RelativeCost(double Compute, double ComputeLow, double ComputeHigh, double Memory, double Power, int N)
{
    /// <summary>The chip free of licence.</summary>
    public const string Restricted = "NVIDIA H20";

    /// <summary>The chip it stands in for: the same die at full speed.</summary>
    public const string Reference = "NVIDIA H100 SXM";

    // The table of prices names chips as its source does.
    private const string ReferencePriced = "NVIDIA H100 SXM5 80GB", RestrictedPriced = "NVIDIA HGX H20";

    /// <summary>From prices of purchase up to a day.</summary>
    /// <exception cref="InvalidOperationException">One of the chips has no price by then.</exception>
    public static RelativeCost On(ChipsEvidence evidence, DateOnly day)
    {
        double[] reference = [.. Purchases(evidence, ReferencePriced, day)];
        double[] restricted = [.. Purchases(evidence, RestrictedPriced, day)];
        if (reference.Length == 0 || restricted.Length == 0)
        {
            throw new InvalidOperationException($"hardware-prices has no purchase price of {Restricted} or {Reference} up to {day:yyyy-MM-dd}.");
        }

        AcceleratorChip full = evidence.Chip(Reference), cut = evidence.Chip(Restricted);
        double speed = full.SixteenBit.Low / cut.SixteenBit.Low;
        double memory = full.Specification.MemoryBandwidth.Low / cut.Specification.MemoryBandwidth.Low;
        double price = restricted.Median();
        double against = evidence.Choices.Text("chips.price.reference") switch { "highest" => reference[^1], "lowest" => reference[0], _ => reference.Median() };
        return new RelativeCost(
            price / against * speed, price / reference[^1] * speed, price / reference[0] * speed, price / against * memory,
            cut.Power.Low / full.Power.High * speed, reference.Length);
    }

    private static IEnumerable<double> Purchases(ChipsEvidence evidence, string chip, DateOnly day) => evidence.Prices
        .Where(price => price.Chip == chip && price.Kind == "purchase" && price.PriceDate <= day)
        .Select(price => price.PriceUsd)
        .Order();

}
