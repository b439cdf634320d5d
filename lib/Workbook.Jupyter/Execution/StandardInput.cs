using System.Text.Json.Nodes;
using Workbook.Engine.Display;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Execution;

#pragma warning disable CA1001 // A semaphore that nobody takes a wait handle of holds nothing to be disposed of.
/// <summary>Puts a cell's questions to the person whose client runs the cell. One question at a time.</summary>
internal sealed class StandardInput(IOutbox outbox)
#pragma warning restore CA1001
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private TaskCompletionSource<string>? pending;

    /// <summary>The request that runs the present cell; null between cells.</summary>
    public KernelRequest? Requester { get; set; }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The client takes no questions.</exception>
    public async Task<string> AskAsync(InputRequest question, CancellationToken cancellation)
    {
        KernelRequest? requester = Requester;
        if (requester?.Flag("allow_stdin", otherwise: false) != true)
        {
            throw new InvalidOperationException($"The cell asks for input (\"{question.Prompt}\"), but its notebook is run without a person at the keyboard.");
        }

        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            Expect(answer);
            outbox.Ask(requester, new JsonObject { ["prompt"] = question.Prompt, ["password"] = question.IsSecret });
            return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Expect(null);
            turn.Release();
        }
    }

    /// <summary>Takes an answer; one that nobody waits for is dropped.</summary>
    public void Answer(KernelRequest reply)
    {
        lock (gate)
        {
            pending?.TrySetResult(reply.Text("value"));
        }
    }

    private void Expect(TaskCompletionSource<string>? answer)
    {
        lock (gate)
        {
            pending = answer;
        }
    }
}
