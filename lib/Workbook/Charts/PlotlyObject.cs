namespace Workbook.Charts;

/// <summary>Properties of a Plotly object; setting one to <see langword="null"/> leaves it out.</summary>
internal sealed class PlotlyObject : Dictionary<string, object>
{
    public new object? this[string name]
    {
        set
        {
            if (value is not null)
            {
                Add(name, value);
            }
        }
    }
}
