namespace Workbook.Charts;

/// <summary>An axis of a chart.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">In which unit; joined to the title.</param>
public sealed record Axis(string Title, string? Unit = null)
{
    /// <summary>Logarithmic, base 10.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Smallest value shown (for a logarithmic axis the value itself, not its exponent); left to the data where not given.</summary>
    public object? From { get; init; }

    /// <summary>Largest value shown.</summary>
    public object? To { get; init; }

    /// <summary>The axis starts at zero, as bars must.</summary>
    public bool FromZero { get; init; }

    /// <summary>Tick format, in d3's notation.</summary>
    public string? TickFormat { get; init; }

    /// <summary>Distance between ticks, in the axis's unit.</summary>
    public object? TickStep { get; init; }

    /// <summary>Title and unit as one text.</summary>
    public string Label => Unit is null ? Title : $"{Title} ({Unit})";

    internal PlotlyObject ToPlotly()
    {
        object?[]? range = From is null && To is null ? null : new[] { Bound(From), Bound(To) };
        return new PlotlyObject
        {
            ["title"] = new PlotlyObject { ["text"] = Label },
            ["type"] = Logarithmic ? "log" : null,
            ["range"] = range is not null && !range.Contains(null) ? range : null,
            ["autorangeoptions"] = range is not null && range.Contains(null) ? new PlotlyObject { ["minallowed"] = range[0], ["maxallowed"] = range[1] } : null,
            ["rangemode"] = FromZero ? "tozero" : null,
            ["tickformat"] = TickFormat,
            ["dtick"] = TickStep is DateOnly ? null : TickStep,
            ["automargin"] = true,
            ["zeroline"] = FromZero ? true : null,
        };
    }

    private object? Bound(object? value) => value switch
    {
        null => null,
        DateOnly day => Cells.Plain(day),
        _ when Logarithmic => Math.Log10(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => value,
    };
}
