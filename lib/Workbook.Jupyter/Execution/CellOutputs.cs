using System.Text;
using System.Text.Json.Nodes;
using Workbook.Engine.Outputs;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Execution;

/// <summary>
/// Publishes what a cell produces, under the request that ran it, even when the cell has ended since. Printed text is gathered for
/// a moment: a cell that prints a character at a time would else send a message for each.
/// </summary>
/// <param name="parent">The request that runs the cell.</param>
/// <param name="executionCount">The number shown beside the cell.</param>
/// <param name="outbox">Where outputs go.</param>
/// <param name="background">Where printed text waits.</param>
internal sealed class CellOutputs(MessageHeader parent, int executionCount, IOutbox outbox, BackgroundTasks background) : IOutputSink
{
    private const int LongestGathered = 64 * 1024;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30), Breath = TimeSpan.FromMilliseconds(5);

    private readonly Lock gate = new();
    private readonly StringBuilder gathered = new();
    private bool gatheredIsError;
    private int published;

    /// <summary>The value of the last expression as plain text; null when there was none.</summary>
    public string? Result { get; private set; }

    /// <inheritdoc/>
    public void Add(CellOutput output)
    {
        lock (gate)
        {
            if (output is StreamOutput stream)
            {
                Gather(stream);
                return;
            }

            SendGathered();
            switch (output)
            {
                case DisplayOutput display:
                    Publish("display_data", Displayed(display.DisplayId, display.Data));
                    break;
                case ResultOutput result:
                    Result = result.Data[MimeBundle.PlainText];
                    Publish("execute_result", new JsonObject
                    {
                        ["execution_count"] = executionCount, ["data"] = MimeJson.Of(result.Data), ["metadata"] = new JsonObject(),
                    });
                    break;
                case ErrorOutput error:
                    Publish("error", ErrorJson.Of(error.Error));
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Update(string displayId, MimeBundle data)
    {
        lock (gate)
        {
            SendGathered();
            Publish("update_display_data", Displayed(displayId, data));
        }
    }

    /// <inheritdoc/>
    public void Clear(bool wait)
    {
        lock (gate)
        {
            SendGathered();
            Publish("clear_output", new JsonObject { ["wait"] = wait });
        }
    }

    /// <summary>Sends printed text that is still gathered.</summary>
    public void Flush()
    {
        lock (gate)
        {
            SendGathered();
        }
    }

    private static JsonObject Displayed(string displayId, MimeBundle data) => new()
    {
        ["data"] = MimeJson.Of(data), ["metadata"] = new JsonObject(), ["transient"] = new JsonObject { ["display_id"] = displayId },
    };

    private void Gather(StreamOutput stream)
    {
        if (gatheredIsError != stream.IsError)
        {
            SendGathered();
            gatheredIsError = stream.IsError;
        }

        if (gathered.Length == 0)
        {
            // Not in the thread pool, which the cell may keep busy: what it printed would come when it has ended.
            background.RunApart("sending printed text", FlushSoon);
        }

        gathered.Append(stream.Text);
        if (gathered.Length > LongestGathered)
        {
            SendGathered();
        }
    }

    private void Publish(string type, JsonObject content)
    {
        published += outbox.Publish(parent, type, content);
        if (published > LongestGathered)
        {
            published = 0;

            // Who shows something without end must not be ahead of the clients by more than they read in a moment: what is on its way fills the memory
            // and would keep the news of an interrupt waiting.
            Thread.Sleep(Breath);
        }
    }

    private void FlushSoon()
    {
        Thread.Sleep(Moment);
        Flush();
    }

    private void SendGathered()
    {
        if (gathered.Length > 0)
        {
            var content = new JsonObject { ["name"] = gatheredIsError ? "stderr" : "stdout", ["text"] = gathered.ToString() };
            gathered.Clear();
            Publish("stream", content);
        }
    }
}
