using Workbook.Engine.CSharp;
using Workbook.Engine.Languages;

namespace Workbook.Engine.FSharp;

/// <summary>Runs F# and shows the value of a last expression. The compiler is loaded when the first F# is run.</summary>
internal sealed class FSharpLanguage(CSharpSession csharp) : IValueLanguage, IDisposable
{
    private readonly Lazy<FSharpSession> session = new(() => new FSharpSession(csharp));
    private ILanguageAssistant? assistant;

    public IReadOnlyList<string> Names { get; } = ["fsharp", "f#", ".net-fsharp"];

    public string Summary => "F# script; a last expression is the result";

    public ILanguageAssistant Assistant => assistant ??= new FSharpAssistant(session.Value);

    public IEnumerable<CellVariable> Values => session.IsValueCreated ? session.Value.Variables : [];

    /// <summary>Starts the compiler in the background.</summary>
    public void WarmUp() => session.Value.WarmUp();

    public Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation) =>
        session.Value.ExecuteAsync(part.Padded, run.Source, run.ShowResult, cancellation);

    public Task SetAsync(CellVariable variable, CellRun run, CancellationToken cancellation) =>
        Task.Run(() => session.Value.Declare(variable), cancellation);

    public void Dispose()
    {
        if (session.IsValueCreated)
        {
            session.Value.Dispose();
        }
    }
}
