using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Engine.Errors;
using Workbook.Engine.Outputs;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Execution;

/// <summary>Evaluates what a client wants to know once a cell has run, each expression on its own.</summary>
internal static class UserExpressions
{
    public static async Task<JsonObject> EvaluateAsync(KernelRequest request, CellSource cell, KernelSession session, CancellationToken cancellation)
    {
        var values = new JsonObject();
        if (!request.Content.TryGetProperty("user_expressions", out JsonElement expressions) || expressions.ValueKind != JsonValueKind.Object)
        {
            return values;
        }

        foreach (JsonProperty expression in expressions.EnumerateObject())
        {
            var result = new LastResult();
            CellSource source = cell with { Text = expression.Value.ToString() };
            CellError? error = await session.RunAsync(source, KernelSession.DefaultLanguage, result, cancellation).ConfigureAwait(false);
            values[expression.Name] = error is not null
                ? ErrorJson.Reply(error)
                : new JsonObject { ["status"] = "ok", ["data"] = result.Data is null ? new JsonObject() : MimeJson.Of(result.Data), ["metadata"] = new JsonObject() };
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
