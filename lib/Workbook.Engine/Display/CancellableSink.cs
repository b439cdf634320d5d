using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>
/// Passes on what a cell produces until it has been stopped: what it does on its way out still counts, what it leaves behind may
/// still write and does not.
/// </summary>
internal sealed class CancellableSink(IOutputSink sink) : IOutputSink
{
    private volatile bool isClosed;

    /// <summary>From now on nothing is passed on.</summary>
    public void Close() => isClosed = true;

    public void Add(CellOutput output)
    {
        if (!isClosed)
        {
            sink.Add(output);
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
        if (!isClosed)
        {
            sink.Update(displayId, data);
        }
    }

    public void Clear(bool wait)
    {
        if (!isClosed)
        {
            sink.Clear(wait);
        }
    }
}
