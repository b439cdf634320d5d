using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workbook.Engine.Errors;

namespace Workbook.Engine.CSharp;

/// <summary>
/// A session's cells as Roslyn's editor services want them: a project each, linked to the one before. Cells are added when somebody
/// asks, not when they run.
/// </summary>
internal sealed class SubmissionWorkspace : IDisposable
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);
    private readonly AdhocWorkspace workspace = new();
    private readonly DocumentedReferences documented = new();
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<ProjectId> cells = [];
    private Solution solution;
    private CSharpCompilation? last;

    public SubmissionWorkspace() => solution = workspace.CurrentSolution;

    /// <summary>The document of a cell being written, after the cells that have run.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="session">The session so far.</param>
    /// <param name="cancellation">Stops waiting for another request.</param>
    public async Task<Document> OpenAsync(string code, CSharpSession session, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // In this order: a cell may end meanwhile, and a reference seen twice does no harm where one missed would.
            ImmutableArray<MetadataReference> references = session.NewReferences;
            await CatchUpAsync(session.Compilation, cancellation).ConfigureAwait(false);
            CSharpCompilationOptions options = Submission.Options.WithSourceReferenceResolver(session.Files);
            (Solution with, DocumentId document) = Add(solution, code, options, references, cells.LastOrDefault());
            return with.GetDocument(document)!;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        workspace.Dispose();
        gate.Dispose();
    }

    private async Task CatchUpAsync(CSharpCompilation? now, CancellationToken cancellation)
    {
        var added = new Stack<CSharpCompilation>();
        for (CSharpCompilation? cell = now; cell is not null && cell != last; cell = cell.ScriptCompilationInfo!.PreviousScriptCompilation)
        {
            added.Push(cell);
        }

        foreach (CSharpCompilation cell in added)
        {
            (solution, DocumentId document) = Add(solution, cell.SyntaxTrees[^1].ToString(), cell.Options, cell.References, cells.LastOrDefault());
            cells.Add(document.ProjectId);
        }

        last = now;
        if (added.Count > 0)
        {
            // Compilations made now are kept with this solution and shared by every document opened on it; those made later would be
            // kept with that document only, and made again for the next.
            await solution.GetProject(cells[^1])!.GetCompilationAsync(cancellation).ConfigureAwait(false);
        }
    }

    private (Solution With, DocumentId Document) Add(
        Solution to, string code, CSharpCompilationOptions options, IEnumerable<MetadataReference> references, ProjectId? previous)
    {
        string name = FormattableString.Invariant($"{CellNames.AssemblyPrefix}{cells.Count}");
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Create(),
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: options.WithScriptClassName(FormattableString.Invariant($"{CellNames.ClassPrefix}{cells.Count}")),
            parseOptions: ParseOptions,
            projectReferences: previous is null ? [] : [new ProjectReference(previous)],
            metadataReferences: documented.Of(references),
            isSubmission: true);
        var document = DocumentId.CreateNewId(project.Id);
        return (to.AddProject(project).AddDocument(document, "cell", SourceText.From(code)), document);
    }
}
