using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Workbook.Engine.CSharp;
using Workbook.Engine.Languages;

namespace Workbook.Engine.FSharp;

/// <summary>Helps to write F# by the F# compiler's own editor services, over what the session's F# cells have declared.</summary>
internal sealed class FSharpAssistant(FSharpSession session) : ILanguageAssistant
{
    /// <summary>How many items are described, as in C#: nobody reads further down before typing on.</summary>
    private const int Described = 8;

    private readonly FSharpDocumentation documentation = new();

    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation)
    {
        FSharpPosition place = FSharpPosition.Of(code, position);
        PartialLongName typed = QuickParse.GetPartialLongNameEx(place.Text, place.Column - 1);
        (FSharpParseFileResults parsed, FSharpCheckFileResults check) = Check(code);
        DeclarationListInfo found = check.GetDeclarationListInfo(FSharpOption<FSharpParseFileResults>.Some(parsed), place.Line, place.Text, typed, null, null, null);
        DeclarationListItem[] ranked =
        [
            .. found.Items
                .Where(item => item.NameInList.StartsWith(typed.PartialIdent, StringComparison.OrdinalIgnoreCase) && item.NamespaceToOpen is null)
                .DistinctBy(item => item.NameInCode)
                .OrderBy(item => item.NameInList.StartsWith(typed.PartialIdent, StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(item => item.MinorPriority)
                .ThenBy(item => item.NameInList, StringComparer.OrdinalIgnoreCase)
                .ThenBy(item => item.NameInList, StringComparer.Ordinal),
        ];
        IEnumerable<CompletionItem> items = ranked.Select((item, i) => i < Described
            ? Describe(item)
            : new CompletionItem(item.NameInCode, FSharpKinds.Of(item.Glyph), null, null));
        return Task.FromResult(new CompletionList([.. items], position - typed.PartialIdent.Length, position));
    }

    public Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellation)
    {
        FSharpPosition place = FSharpPosition.Of(code, position);
        if (QuickParse.GetCompleteIdentifierIsland(tolerateJustAfter: true, place.Text, place.Column)?.Value is not (var name, var end, _))
        {
            return Task.FromResult<Inspection?>(null);
        }

        ToolTipText tip = Check(code).Check.GetToolTip(place.Line, end, place.Text, ListModule.OfSeq(name.Split('.')), FSharpTokenTag.Identifier, null);
        return Task.FromResult(documentation.Describe(tip).ToArray() is [var first, .. var others] ? Inspected(first, others.Length) : null);
    }

    /// <summary>What goes wrong only at the end may be put right by what follows.</summary>
    public CompletenessResult IsComplete(string code)
    {
        string plain = Plain(code);
        string[] lines = plain.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        FSharpDiagnostic[] errors = [.. session.Parse(plain).Where(error => error.Severity.IsError)];
        return errors.Length == 0 ? CompletenessResult.Complete
            : errors.Any(error => IsAtTheEnd(error, lines)) ? CompletenessResult.Incomplete(Indentation.After(plain, "=", "->", "do", "then", "else", "with", "try", "finally"))
            : CompletenessResult.Invalid;
    }

    private static Inspection Inspected(FSharpDescription described, int others)
    {
        string?[] notes = [described.Documentation, others == 0 ? null : FormattableString.Invariant($"(+ {others} overloads)")];
        string[] said = [.. notes.OfType<string>()];
        return new Inspection(
            string.Join("\n\n", [described.Signature, .. said]),
            string.Join("\n\n", [$"```fsharp\n{described.Signature}\n```", .. said.Select(MarkdownText.Escape)]));
    }

    private static bool IsAtTheEnd(FSharpDiagnostic error, string[] lines) =>
        error.EndLine > lines.Length || (error.EndLine == lines.Length && error.EndColumn >= lines[^1].Length);

    private static string Plain(string code) => ReferenceDirective.Blank(code, ReferenceDirective.InFSharp(code));

    private (FSharpParseFileResults Parsed, FSharpCheckFileResults Check) Check(string code) => session.Check(Plain(code));

    private CompletionItem Describe(DeclarationListItem item)
    {
        FSharpDescription? first = documentation.Describe(item.Description).FirstOrDefault();
        return new CompletionItem(item.NameInCode, FSharpKinds.Of(item.Glyph), first?.Signature.Split('\n')[0], first?.Documentation);
    }
}
