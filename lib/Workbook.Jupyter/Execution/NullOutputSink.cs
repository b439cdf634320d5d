using Workbook.Engine.Outputs;

namespace Workbook.Jupyter.Execution;

/// <summary>Takes the outputs of a cell that is run silently.</summary>
internal sealed class NullOutputSink : IOutputSink
{
    public void Add(CellOutput output)
    {
    }

    public void Update(string displayId, MimeBundle data)
    {
    }

    public void Clear(bool wait)
    {
    }
}
