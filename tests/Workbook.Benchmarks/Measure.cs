namespace Workbook.Benchmarks;

/// <summary>One thing that is measured several times in a run.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="AtMost">What the project asks of its median; null where nothing is asked. Only ratios are asked for: machines differ.</param>
internal sealed record Measure(string Name, string Unit, double? AtMost = null)
{
    private readonly List<double> values = [];

    public IReadOnlyList<double> Values => values;

    public double Median => values.Order().ElementAt(values.Count / 2);

    public bool Holds => AtMost is not double limit || Median <= limit;

    public void Clear() => values.Clear();

    public double Add(double value)
    {
        values.Add(value);
        return value;
    }
}
