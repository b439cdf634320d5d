using Workbook.Engine.Assistance;
using Workbook.Engine.CSharp;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Languages;

/// <summary>Runs C# in the session and shows the value of a last expression.</summary>
internal sealed class CSharpLanguage(CSharpSession session) : ICellLanguage, IDisposable
{
    private readonly Lazy<CSharpAssistant> assistant = new(() => new CSharpAssistant(session));

    public IReadOnlyList<string> Names { get; } = ["csharp", "c#", ".net-csharp"];

    public string Summary => "C# script; a last expression without a semicolon is the result";

    public ILanguageAssistant Assistant => assistant.Value;

    public Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation) =>
        session.ExecuteAsync(part.Padded, run.Source, run.ShowResult, cancellation);

    public void Dispose()
    {
        if (assistant.IsValueCreated)
        {
            assistant.Value.Dispose();
        }
    }
}
