using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Interactive;
using FSharp.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Control;
using Microsoft.FSharp.Core;
using Workbook.Engine.CSharp;
using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Outputs;
using Workbook.Engine.Packages;
using Workbook.Engine.Stopping;

namespace Workbook.Engine.FSharp;

/// <summary>
/// A conversation in F#, by F#'s own interactive compiler, beside one in C#: what a cell names with <c>#r</c> is there for both.
/// Starts when the first F# is run.
/// </summary>
internal sealed class FSharpSession : IDisposable
{
    private const string Prelude = $"open System\nopen System.IO\nopen System.Text\nopen Microsoft.DotNet.Interactive.Formatting\nopen {nameof(Workbook)}.{nameof(Engine)}.{nameof(Display)}\nopen type {nameof(Workbook)}.{nameof(Engine)}.{nameof(Display)}.{nameof(CellFunctions)}";

    private const string LastResult = "it";
    private const string CellFile = "cell.fsx";
    private const string LatestLanguage = "--langversion:latest";

    private readonly CSharpSession csharp;
    private readonly Lazy<Shell.FsiEvaluationSession> shell;
    private Task warmUp = Task.CompletedTask;
    private int referenced;

    public FSharpSession(CSharpSession csharp)
    {
        this.csharp = csharp;
        shell = new Lazy<Shell.FsiEvaluationSession>(Start);
    }

    /// <summary>Whether any F# has been run; null before.</summary>
    public Shell.FsiEvaluationSession? Started => shell.IsValueCreated ? shell.Value : null;

    /// <summary>Starts the compiler in the background, for code that will come. When that fails, the code that comes says so.</summary>
    public void WarmUp() => warmUp = Task.Run(() => shell.Value);

    /// <summary>What the compiler says of the form of code, whatever its names mean.</summary>
    public FSharpDiagnostic[] Parse(string code)
    {
        FSharpChecker checker = shell.Value.InteractiveChecker;
        (FSharpParsingOptions options, _) = checker.GetParsingOptionsFromCommandLineArgs(ListModule.OfSeq([CellFile]), ListModule.OfSeq([LatestLanguage]), isInteractive: true, null);
        return FSharpAsync.RunSynchronously(checker.ParseFile(CellFile, SourceText.ofString(code), options, null, null), null, null).Diagnostics;
    }

    /// <summary>What the compiler makes of code that would be run next. Safe while a cell runs.</summary>
    public (FSharpParseFileResults Parsed, FSharpCheckFileResults Check) Check(string code)
    {
        (FSharpParseFileResults parsed, FSharpCheckFileResults check, _) = shell.Value.ParseAndCheckInteraction(code, null);
        return (parsed, check);
    }

    /// <summary>What F# cells have declared, by name.</summary>
    public IEnumerable<CellVariable> Variables => Started is null ? [] : Started.GetBoundValues()
        .Where(bound => bound.Name != LastResult)
        .Select(bound => new CellVariable(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue))
        .OrderBy(variable => variable.Name, StringComparer.Ordinal);

    /// <summary>Declares a variable.</summary>
    /// <exception cref="ValueNotSharedException">F# cannot name the value's type.</exception>
    public void Declare(CellVariable variable)
    {
        string type = CSharpTypeName.Of(variable.Type)?.Replace("global::", "global.", StringComparison.Ordinal)
            ?? throw new ValueNotSharedException("its type is declared in a cell or is not public.");
        foreach (string assembly in CSharpTypeName.Assemblies(variable.Type))
        {
            csharp.References.Add(assembly);
        }

        ReferNew();
        SharedValue.Current = variable.Value;
        shell.Value.EvalInteraction($"let {variable.Name} : {type} = unbox global.{typeof(SharedValue).FullName}.{nameof(SharedValue.Current)}", null);
        SharedValue.Current = null;
    }

    /// <summary>Runs a part of a cell; its lines are numbered as in the cell.</summary>
    /// <param name="code">The part.</param>
    /// <param name="source">The whole cell.</param>
    /// <param name="show">Is given the value of a last expression.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="CellFailedException">It does not compile, or a directive fails. An exception of the code's own comes as it is.</exception>
    public async Task ExecuteAsync(string code, CellSource source, Action<object?> show, CancellationToken cancellation)
    {
        await warmUp.ConfigureAwait(false);
        string plain = await csharp.Directives.ApplyToFSharpAsync(code, source, cancellation).ConfigureAwait(false);
        csharp.References.AddMentioned(plain);
        await Task.Run(ReferNew, cancellation).ConfigureAwait(false);
        FSharpText text = Cancellable(plain);
        try
        {
            await CancellableCall.RunAsync(
                () =>
                {
                    Evaluate(text, source, show, cancellation);
                    return Task.FromResult(true);
                },
                cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (text.Insertions.Count > 0 && failure is not CellFailedException and not OperationCanceledException)
        {
            CellError error = ExceptionErrors.From(failure, source);
            throw new CellFailedException(error is { Line: int line, Column: int column } ? error with { Column = text.ColumnOf(line, column) } : error, failure);
        }
    }

    public void Dispose()
    {
        if (Started is IDisposable started)
        {
            AssemblyLoadContext.Default.Resolving -= Resolve;
            started.Dispose();
        }
    }

    // What is inserted may change what the author's lines mean, by moving them: then nothing is.
    private FSharpText Cancellable(string code)
    {
        FSharpText text = FSharpCancellationChecks.Insert(code);
        return text.Insertions.Count == 0 || Complaints(text) <= Complaints(text.Plain) ? text : text.Plain;
    }

    private int Complaints(FSharpText text) => Parse(text.Code).Length;

    private void Evaluate(FSharpText text, CellSource source, Action<object?> show, CancellationToken cancellation)
    {
        using var told = FSharpUses.Of(text.Code);
        (FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception> result, FSharpDiagnostic[] diagnostics) =
            shell.Value.EvalInteractionNonThrowing(text.Code, source.Path, FSharpOption<CancellationToken>.Some(cancellation));
        FSharpDiagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity.IsError)];
        if (errors.Length > 0)
        {
            throw new CellFailedException(FSharpErrors.From(errors, text, source));
        }

        foreach (string warning in diagnostics.Where(diagnostic => diagnostic.Severity.IsWarning).Select(warning => FSharpErrors.Warning(warning, text, source)).Distinct())
        {
            CellContext.Current?.Sink.Add(new StreamOutput(IsError: true, warning + "\n"));
        }

        if (result is FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice2Of2 failure)
        {
            ExceptionDispatchInfo.Throw(failure.Item);
        }

        if (result is FSharpChoice<FSharpOption<Shell.FsiValue>?, Exception>.Choice1Of2 { Item: { Value: var value } } && value.ReflectionType != typeof(Unit))
        {
            show(value.ReflectionValue);
        }
    }

    private Shell.FsiEvaluationSession Start()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        ImmutableArray<MetadataReference> known = csharp.References.All;
        string[] paths = [.. ReferenceAssemblies.Paths, .. Paths(known), typeof(Unit).Assembly.Location];
        string[] arguments =
        [
            "fsi", "--noninteractive", "--nologo", "--quiet", "--gui-", "--noframework", "--targetprofile:netcore", LatestLanguage,

            // As in C#: what is optimised does not know the line of an index out of range.
            "--optimize-",
            .. paths.Distinct().Select(path => "-r:" + path),
        ];
        var started = Shell.FsiEvaluationSession.Create(
            Shell.FsiEvaluationSession.GetDefaultConfiguration(), arguments, TextReader.Null, TextWriter.Null, TextWriter.Null, null, null);
        started.EvalInteraction(Prelude, null);
        referenced = known.Length;
        return started;
    }

    private void ReferNew()
    {
        // Before the references are counted: the first start takes those that are there.
        Shell.FsiEvaluationSession started = shell.Value;
        ImmutableArray<MetadataReference> known = csharp.References.All;
        foreach (string path in Paths(known.Skip(referenced)))
        {
            started.EvalInteraction($"#r @\"{path}\"", null);
        }

        referenced = known.Length;
    }

    private static IEnumerable<string> Paths(IEnumerable<MetadataReference> references) =>
        references.Select(reference => reference.Display!).Where(path => !ReferenceAssemblies.StandFor(path));

    // F# asks for assemblies by name where it was given paths.
    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => csharp.Assemblies.Resolve(name);
}
