using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>Something on display, which can be made to show something else.</summary>
public sealed class DisplayedValue
{
    private readonly CellContext context;
    private readonly string id;

    internal DisplayedValue(CellContext context, string id)
    {
        this.context = context;
        this.id = id;
    }

    /// <summary>Replaces what is shown, where it is shown: in the cell that displayed it first.</summary>
    /// <param name="value">The new value, formatted like any displayed value.</param>
    /// <remarks>The cell that runs here says it: clients listen to no other.</remarks>
    public void Update(object? value) => (CellContext.Current ?? context).Sink.Update(id, MimeBundle.From(value));
}
