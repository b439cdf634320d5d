namespace Workbook.Charts;

/// <summary>One point of a line, with its interval where the source or method gives one.</summary>
/// <param name="X">A number, a <see cref="DateOnly"/> or a category.</param>
/// <param name="Y">The value; <see langword="null"/> leaves a gap in the line.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
/// <param name="Label">Name of the point, shown on hover and in the table.</param>
public sealed record LinePoint(object X, double? Y, double? Low = null, double? High = null, string? Label = null);

/// <summary>A line of a line chart.</summary>
public sealed record LineSeries
{
    /// <summary>Creates the line.</summary>
    /// <param name="name">Name in legend and table.</param>
    /// <param name="points">The points in drawing order.</param>
    public LineSeries(string name, IEnumerable<LinePoint> points)
    {
        Name = name;
        Points = [.. points];
    }

    /// <summary>Name in legend and table.</summary>
    public string Name { get; init; }

    /// <summary>The points in drawing order.</summary>
    public IReadOnlyList<LinePoint> Points { get; init; }

    /// <summary>How the points are joined.</summary>
    public LineShape Shape { get; init; } = LineShape.Straight;

    /// <summary>Dashed: for projections and estimates.</summary>
    public bool Dashed { get; init; }

    /// <summary>A marker at each point: wherever the points are observations and not a model's output.</summary>
    public bool Markers { get; init; } = true;

    /// <summary>Drawn in the theme's muted colour, as context.</summary>
    public bool Muted { get; init; }

    /// <summary>Whether the legend names it; not where its colour says already whose it is.</summary>
    public bool InLegend { get; init; } = true;

    /// <summary>Draws the points' intervals only, without a line or an entry in the legend: for a second interval around another series.</summary>
    public bool BandOnly { get; init; }

    /// <summary>Takes the colour of this entity instead of the series' own name.</summary>
    public string? ColourAs { get; init; }
}

/// <summary>How the points of a line are joined.</summary>
public enum LineShape
{
    /// <summary>By straight lines.</summary>
    Straight,

    /// <summary>By steps: a value holds until the next.</summary>
    Step,

    /// <summary>Not at all: markers only.</summary>
    None,
}
