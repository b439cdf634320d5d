using System.Globalization;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>
/// The cell that is running here. Flows with the cell's calls, tasks and threads, so sessions side by side in one process keep
/// their outputs apart.
/// </summary>
internal sealed class CellContext(
    CancellableSink sink, DisplayIds ids, Func<InputRequest, CancellationToken, Task<string>>? input, CancellationToken cancellation)
{
    private static readonly AsyncLocal<CellContext?> Flowing = new();

    public static CellContext? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    public IOutputSink Sink => sink;

    public static CellContext Required => Current
        ?? throw new InvalidOperationException("Nothing can be displayed here: no notebook cell is running.");

    public DisplayedValue Show(MimeBundle data)
    {
        string id = ids.Next();
        sink.Add(new DisplayOutput(data, id));
        return new DisplayedValue(this, id);
    }

    public string Ask(string prompt, bool secret)
    {
        if (input is null)
        {
            throw new InvalidOperationException(
                $"The cell asks for input (\"{prompt}\"), but this notebook is run without a person at the keyboard. Put the value into a parameter cell.");
        }

        // Whoever answers may not heed the token: the cell stops waiting all the same.
        Task<string> answer = Task.Run(() => input(new InputRequest(prompt, secret), cancellation), cancellation);
        return answer.WaitAsync(cancellation).GetAwaiter().GetResult();
    }
}

/// <summary>Numbers the displays of a session: the same run gives the same ids.</summary>
internal sealed class DisplayIds
{
    private int last;

    public string Next() => "display-" + Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
}
