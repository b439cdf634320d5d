using Workbook.Engine.CSharp;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Languages;

/// <summary>Runs C# in the session and shows the value of a last expression.</summary>
internal sealed class CSharpLanguage(CSharpSession session) : ICellLanguage
{
    public IReadOnlyList<string> Names { get; } = ["csharp", "c#", ".net-csharp"];

    public async Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation)
    {
        (bool hasValue, object? value) = await session.ExecuteAsync(part.Padded, run.Source, cancellation).ConfigureAwait(false);
        if (hasValue)
        {
            run.Sink.Add(new ResultOutput(MimeBundle.From(value).WithPlainText(value), run.ExecutionCount));
        }
    }
}
