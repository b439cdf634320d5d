namespace Workbook.Memo.ExportControls;

/// <summary>What the rules ask of a chip, each property as a range over the sources.</summary>
/// <param name="Name">The chip.</param>
/// <param name="DataCentre">Whether it is designed or marketed for data centres.</param>
/// <param name="TotalProcessingPerformance">Total processing performance, TPP.</param>
/// <param name="DieArea">Area of its logic dies on a process with non-planar transistors, mm²; zero where they are planar.</param>
/// <param name="Interconnect">Transfer rate to other chips over all inputs and outputs, both directions, GB/s.</param>
/// <param name="MemoryBandwidth">Transfer rate to memory, GB/s.</param>
public sealed record ChipSpecification(
    string Name, bool DataCentre, ValueRange TotalProcessingPerformance, ValueRange DieArea, ValueRange Interconnect, ValueRange MemoryBandwidth)
{
    /// <summary>The largest process name, in nm, whose transistors are not planar.</summary>
    /// <remarks>The area that counts is that of dies on FinFET or gate-all-around processes; foundries' planar processes end at 20 nm.</remarks>
    public const double LargestNonPlanarProcess = 16;

    /// <summary>TPP divided by the applicable die area; zero where no die counts, unknown where TPP or area is.</summary>
    public ValueRange PerformanceDensity => DieArea is { High: 0 } ? new ValueRange(0, 0) : TotalProcessingPerformance / DieArea;

    /// <summary>A chip of the reader's own, every figure exact; leave out what is not known.</summary>
    public static ChipSpecification Exactly(
        string name, double tpp, double? dieArea = null, double? interconnect = null, double? memoryBandwidth = null, bool dataCentre = true) => new(
            name, dataCentre, ValueRange.Of(tpp), Exact(dieArea), Exact(interconnect), Exact(memoryBandwidth));

    /// <summary>A chip from all that is stated of it.</summary>
    /// <remarks>
    /// Each source row gives one TPP from the formats that it rates; a row that leaves out the fastest format understates it, which the range then shows.
    /// </remarks>
    /// <param name="name">The chip.</param>
    /// <param name="dataCentre">Whether it is designed or marketed for data centres.</param>
    /// <param name="processNm">Name of its process in nm, where known.</param>
    /// <param name="values">What is stated; values of other chips and those not applicable are left out.</param>
    internal static ChipSpecification From(string name, bool dataCentre, double? processNm, IEnumerable<SpecificationValue> values)
    {
        List<SpecificationValue> own = [.. values.Where(value => value.Chip == name && value.Applicable)];
        IEnumerable<double> performance = own
            .GroupBy(value => (value.Collection, value.Record))
            .Select(row => ExportControls.TotalProcessingPerformance.Of(row.Select(value => KeyValuePair.Create(value.Quantity, value.Value))))
            .OfType<double>();
        ValueRange area = processNm > LargestNonPlanarProcess ? new ValueRange(0, 0) : Range(own, "die-area");
        return new ChipSpecification(
            name, dataCentre, ValueRange.Of(performance), area, Range(own, "interconnect"), Range(own, "memory-bandwidth"));
    }

    /// <summary>A property by the name that the rules use for it.</summary>
    /// <exception cref="ArgumentException">No chip has such a property.</exception>
    public ValueRange this[string metric] => metric switch
    {
        "total-processing-performance" => TotalProcessingPerformance,
        "performance-density" => PerformanceDensity,
        "interconnect" => Interconnect,
        "memory-bandwidth" => MemoryBandwidth,
        _ => throw new ArgumentException($"No chip has a property '{metric}'; rules may ask total-processing-performance, performance-density, interconnect or memory-bandwidth.", nameof(metric)),
    };

    private static ValueRange Exact(double? value) => value is double known ? ValueRange.Of(known) : ValueRange.Unknown;

    private static ValueRange Range(List<SpecificationValue> values, string quantity) =>
        ValueRange.Of(values.Where(value => value.Quantity == quantity).Select(value => value.Value));
}
