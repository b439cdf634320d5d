using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.QuickInfo;
using Workbook.Engine.Languages;
using CompletionItem = Workbook.Engine.Languages.CompletionItem;
using CompletionList = Workbook.Engine.Languages.CompletionList;
using RoslynItem = Microsoft.CodeAnalysis.Completion.CompletionItem;
using RoslynList = Microsoft.CodeAnalysis.Completion.CompletionList;

namespace Workbook.Engine.CSharp;

/// <summary>Helps to write C# by Roslyn's own editor services. Nothing else may name them: they are loaded when first asked.</summary>
internal sealed class CSharpAssistant(CSharpSession session) : ILanguageAssistant, IDisposable
{
    /// <summary>How many items are described. Describing one takes as long as finding a hundred, and nobody reads further down before typing on.</summary>
    private const int Described = 8;

    /// <summary>CS8997, a raw string without its end: Roslyn takes it for an error that nothing can mend.</summary>
    private const string UnterminatedRawString = "CS8997";

    private readonly SubmissionWorkspace workspace = new();

    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation)
    {
        Document document = await OpenAsync(code, cancellation).ConfigureAwait(false);
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        if (StringCompletion.At(model, position, session.Variables) is { } texts)
        {
            return texts;
        }

        CompletionService service = CompletionService.GetService(document)!;
        RoslynList found = await service.GetCompletionsAsync(document, position, cancellationToken: cancellation).ConfigureAwait(false);
        if (found.ItemsList.Count == 0)
        {
            return CompletionList.Nothing(position);
        }

        IReadOnlyList<RoslynItem> ranked = CompletionRanking.Rank(found.ItemsList, code[found.Span.Start..position]);
        var items = new List<CompletionItem>(ranked.Count);
        foreach (RoslynItem item in ranked)
        {
            CompletionDescription? description = items.Count < Described
                ? await service.GetDescriptionAsync(document, item, cancellation).ConfigureAwait(false)
                : null;
            (string? signature, string? documentation) = Split(description?.TaggedParts ?? []);
            items.Add(new CompletionItem(CompletionRanking.TextOf(item), CompletionKinds.Of(item.Tags), signature, documentation));
        }

        return new CompletionList(items, found.Span.Start, found.Span.End);
    }

    public async Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellation)
    {
        Document document = await OpenAsync(code, cancellation).ConfigureAwait(false);
        QuickInfoService service = QuickInfoService.GetService(document)!;
        QuickInfoItem? item = await service.GetQuickInfoAsync(document, position, cancellation).ConfigureAwait(false);
        return item is null || item.Sections.IsEmpty ? null : InspectionText.Of(item.Sections);
    }

    public CompletenessResult IsComplete(string code)
    {
        SyntaxTree tree = Submission.Parse(ReferenceDirective.BlankCSharp(code), string.Empty);
        Diagnostic[] errors = [.. tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return !SyntaxFactory.IsCompleteSubmission(tree) || errors.Any(error => error.Id == UnterminatedRawString) ? CompletenessResult.Incomplete(Indentation.After(code))
            : errors.Length > 0 ? CompletenessResult.Invalid
            : CompletenessResult.Complete;
    }

    public void Dispose() => workspace.Dispose();

    private Task<Document> OpenAsync(string code, CancellationToken cancellation) =>
        workspace.OpenAsync(ReferenceDirective.BlankCSharp(code), session, cancellation);

    // The first line is the declaration; what follows is its documentation.
    private static (string? Signature, string? Documentation) Split(ImmutableArray<TaggedText> parts)
    {
        string[] halves = string.Concat(parts.Select(part => part.Text)).ReplaceLineEndings("\n").Split('\n', 2);
        return (NullIfBlank(halves[0]), halves.Length == 1 ? null : NullIfBlank(halves[1]));
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
