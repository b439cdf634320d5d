using Workbook.Engine.Languages;

namespace Workbook.Engine.CSharp;

/// <summary>Runs C# in the session and shows the value of a last expression.</summary>
internal sealed class CSharpLanguage(CSharpSession session) : IValueLanguage, IDisposable
{
    private readonly Lazy<CSharpAssistant> assistant = new(() => new CSharpAssistant(session));

    public IReadOnlyList<string> Names { get; } = ["csharp", "c#", ".net-csharp"];

    public string Summary => "C# script; a last expression without a semicolon is the result";

    public ILanguageAssistant Assistant => assistant.Value;

    public IEnumerable<CellVariable> Values => session.Variables.Values;

    public Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation) =>
        session.ExecuteAsync(part.Padded, run.Source, run.ShowResult, cancellation);

    /// <summary>A value whose type C# cannot name becomes <c>dynamic</c>.</summary>
    public async Task SetAsync(CellVariable variable, CellRun run, CancellationToken cancellation)
    {
        string? type = CSharpTypeName.Of(variable.Type);
        foreach (string assembly in type is null ? [] : CSharpTypeName.Assemblies(variable.Type))
        {
            session.References.Add(assembly);
        }

        SharedValue.Current = variable.Value;
        string declaration = type is null ? $"dynamic {variable.Name} =" : $"{type} {variable.Name} = ({type})";
        await session.ExecuteAsync($"{declaration} global::{typeof(SharedValue).FullName}.{nameof(SharedValue.Current)};", run.Source, static _ => { }, cancellation).ConfigureAwait(false);
        SharedValue.Current = null;
    }

    public void Dispose()
    {
        if (assistant.IsValueCreated)
        {
            assistant.Value.Dispose();
        }
    }
}
