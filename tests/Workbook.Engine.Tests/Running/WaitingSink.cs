using Workbook.Engine.Outputs;

namespace Workbook.Engine.Tests.Running;

/// <summary>Keeps outputs and tells when a text has been written.</summary>
internal sealed class WaitingSink(string text) : IOutputSink
{
    private readonly Lock gate = new();
    private readonly List<CellOutput> outputs = [];
    private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Seen => seen.Task;

    public IReadOnlyList<CellOutput> Outputs
    {
        get
        {
            lock (gate)
            {
                return [.. outputs];
            }
        }
    }

    public void Add(CellOutput output)
    {
        lock (gate)
        {
            outputs.Add(output);
        }

        if (output is StreamOutput stream && stream.Text.Contains(text, StringComparison.Ordinal))
        {
            seen.TrySetResult();
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
    }

    public void Clear(bool wait)
    {
    }
}
