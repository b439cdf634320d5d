using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>Passes on what a cell produces as long as it is not stopped: what it leaves behind may still write.</summary>
internal sealed class CancellableSink(IOutputSink sink, CancellationToken stopped) : IOutputSink
{
    public void Add(CellOutput output)
    {
        if (!stopped.IsCancellationRequested)
        {
            sink.Add(output);
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
        if (!stopped.IsCancellationRequested)
        {
            sink.Update(displayId, data);
        }
    }

    public void Clear(bool wait)
    {
        if (!stopped.IsCancellationRequested)
        {
            sink.Clear(wait);
        }
    }
}
