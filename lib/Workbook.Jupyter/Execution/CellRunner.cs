using System.Text.Json.Nodes;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Execution;

/// <summary>Answers <c>execute_request</c>: runs the cell, publishes what it produces, says how it went.</summary>
internal sealed class CellRunner(Lazy<Task<NotebookSession>> started, CellHistory history, StandardInput input, IOutbox outbox, string notebook)
{
    private readonly StoppableSession session = new(started);
    private int executionCount;

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

        var outputs = new CellOutputs(request.Header, count, outbox);
        var source = new CellSource(notebook, new CellNumber(count), code);
        input.Asker = request;
        JsonObject reply = await AnswerAsync(request, source, silent ? new Unheard() : outputs, cancellation).ConfigureAwait(false);
        input.Asker = null;
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

    /// <summary>Says of a cell that it will not be run, because one before it failed.</summary>
    public void Abandon(KernelRequest request)
    {
        outbox.Busy(request);
        outbox.Reply(request, "execute_reply", new JsonObject { ["status"] = "aborted" });
        outbox.Idle(request);
    }

    private async Task<JsonObject> AnswerAsync(KernelRequest request, CellSource source, IOutputSink sink, CancellationToken cancellation)
    {
        JsonArray? explained = await Help.ExplainAsync(started, source.Text, cancellation).ConfigureAwait(false);
        if (explained is null)
        {
            // Front ends that know polyglot notebooks send the cell's metadata along.
            string language = CellMetadata.Language(request.Metadata) ?? StoppableSession.DefaultLanguage;
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
