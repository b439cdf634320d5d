using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Execution;

/// <summary>Answers <c>execute_request</c>: runs the cell, publishes what it produces, says how it went.</summary>
internal sealed class CellRunner(Lazy<Task<NotebookSession>> session, CellHistory history, StandardInput input, IOutbox outbox, string notebook)
{
    private const string DefaultLanguage = "csharp";
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

        // Front ends that know polyglot notebooks send the cell's metadata along.
        string language = CellMetadata.Language(request.Metadata) ?? DefaultLanguage;
        var source = new CellSource(notebook, new CellNumber(count), code);
        IOutputSink sink = silent ? new Unheard() : new CellOutputs(request.Header, count, outbox);
        input.Asker = request;
        CellError? error = await ExecuteAsync(source, language, sink, cancellation).ConfigureAwait(false);
        JsonObject? expressions = error is null ? await EvaluateAsync(request, source, cancellation).ConfigureAwait(false) : null;
        input.Asker = null;
        if (kept)
        {
            history.Add(new HistoryEntry(count, code, (sink as CellOutputs)?.Result));
        }

        (sink as CellOutputs)?.Flush();
        JsonObject reply = Reply(kept ? count : executionCount, error, expressions);
        return new CellEnd(error is not null && request.Flag("stop_on_error", otherwise: true), () =>
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

    private static JsonObject Reply(int count, CellError? error, JsonObject? expressions)
    {
        JsonObject reply = error is null ? new() { ["payload"] = new JsonArray(), ["user_expressions"] = expressions } : ErrorJson.Of(error);
        reply["status"] = error is null ? "ok" : "error";
        reply["execution_count"] = count;
        return reply;
    }

    private async Task<CellError?> ExecuteAsync(CellSource source, string language, IOutputSink sink, CancellationToken cancellation)
    {
        try
        {
            NotebookSession started = await session.Value.WaitAsync(cancellation).ConfigureAwait(false);
            return await started.RunAsync(source, language, sink, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var stopped = new CellError(source.Notebook, source.Cell, "Interrupted", "the cell was stopped; variables keep the values they had.");
            sink.Add(new ErrorOutput(stopped));
            return stopped;
        }
    }

    private async Task<JsonObject> EvaluateAsync(KernelRequest request, CellSource cell, CancellationToken cancellation)
    {
        var values = new JsonObject();
        if (!request.Content.TryGetProperty("user_expressions", out JsonElement expressions) || expressions.ValueKind != JsonValueKind.Object)
        {
            return values;
        }

        foreach (JsonProperty expression in expressions.EnumerateObject())
        {
            var heard = new LastResult();
            CellError? error = await ExecuteAsync(cell with { Text = expression.Value.ToString() }, DefaultLanguage, heard, cancellation).ConfigureAwait(false);
            JsonObject value = error is null
                ? new JsonObject { ["data"] = heard.Data is null ? new JsonObject() : MimeJson.Of(heard.Data), ["metadata"] = new JsonObject() }
                : ErrorJson.Of(error);
            value["status"] = error is null ? "ok" : "error";
            values[expression.Name] = value;
        }

        return values;
    }

    /// <summary>Keeps the value of an expression and nothing else.</summary>
    private sealed class LastResult : IOutputSink
    {
        public MimeBundle? Data { get; private set; }

        public void Add(CellOutput output) => Data = (output as ResultOutput)?.Data ?? Data;

        public void Update(string displayId, MimeBundle data)
        {
        }

        public void Clear(bool wait)
        {
        }
    }
}
