using System.Text.Json.Nodes;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Execution;

/// <summary>Answers <c>execute_request</c>: runs the cell, publishes what it produces, says how it went.</summary>
internal sealed class CellRunner(
    KernelSession session, CellHistory history, StandardInput input, IOutbox outbox, BackgroundTasks background, string notebook)
{
    private int executionCount;
    private CellOutputs? running;

    /// <summary>Runs a cell.</summary>
    public async Task<CellEnd> RunAsync(KernelRequest request, CancellationToken cancellation)
    {
        outbox.Busy(request);
        string code = request.Text("code");
        bool silent = request.Flag("silent", otherwise: false);
        bool kept = !silent && request.Flag("store_history", otherwise: true) && !string.IsNullOrWhiteSpace(code);
        int count = kept ? ++executionCount : executionCount + 1;
        if (!silent)
        {
            outbox.Publish(request.Header, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = count });
        }

        var outputs = new CellOutputs(request.Header, count, outbox, background);
        var source = new CellSource(notebook, new CellNumber(count), code);
        input.Requester = request;
        running = outputs;
        JsonObject reply = await AnswerAsync(request, source, silent ? new NullOutputSink() : outputs, cancellation).ConfigureAwait(false);
        input.Requester = null;
        running = null;
        reply["execution_count"] = kept ? count : executionCount;
        outputs.Flush();
        if (kept)
        {
            history.Add(new HistoryEntry(count, code, outputs.Result));
        }

        return new CellEnd((string?)reply["status"] == "error" && request.Flag("stop_on_error", otherwise: true), () =>
        {
            outbox.Reply(request, "execute_reply", reply);
            outbox.Idle(request);
        });
    }

    /// <summary>Says in the output of the cell that runs that the process is about to end.</summary>
    public void SayLastWords()
    {
        if (running is { } outputs)
        {
            outputs.Add(new StreamOutput(IsError: true, "The kernel's process is ending, because the cell or the system has ended it. All variables are gone; restart the kernel.\n"));
            outputs.Flush();
        }
    }

    /// <summary>Says of a cell that it will not be run, because one before it failed.</summary>
    public void Abort(KernelRequest request)
    {
        outbox.Busy(request);
        outbox.Reply(request, "execute_reply", new JsonObject { ["status"] = "aborted" });
        outbox.Idle(request);
    }

    // Whatever fails, the client hears of it: it waits for the reply.
    private async Task<JsonObject> AnswerAsync(KernelRequest request, CellSource source, IOutputSink sink, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(request, source, sink, cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var error = new CellError(source.Notebook, source.Cell, failure.GetType().Name, failure.Message);
            sink.Add(new ErrorOutput(error));
            return ErrorJson.Reply(error);
        }
    }

    private async Task<JsonObject> RunAsync(KernelRequest request, CellSource source, IOutputSink sink, CancellationToken cancellation)
    {
        JsonArray? explained = await HelpCell.ExplainAsync(session, source.Text, cancellation).ConfigureAwait(false);
        if (explained is null)
        {
            // Front ends that know polyglot notebooks send the cell's metadata along.
            string language = CellMetadata.Language(request.Metadata) ?? KernelSession.DefaultLanguage;
            if (await session.RunAsync(source, language, sink, cancellation).ConfigureAwait(false) is { } error)
            {
                return ErrorJson.Reply(error);
            }
        }

        return new JsonObject
        {
            ["status"] = "ok",
            ["payload"] = explained ?? [],
            ["user_expressions"] = await UserExpressions.EvaluateAsync(request, source, session, cancellation).ConfigureAwait(false),
        };
    }
}
