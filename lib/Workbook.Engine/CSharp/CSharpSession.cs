using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Outputs;
using Workbook.Engine.Packages;
using Workbook.Engine.Stopping;

namespace Workbook.Engine.CSharp;

/// <summary>
/// A conversation in C#: each piece of code sees what the pieces before it declared. A later declaration of a name hides the
/// earlier one. Run one piece at a time; several sessions may run side by side.
/// </summary>
public sealed partial class CSharpSession
{
    private readonly List<object?> states = [null];
    private readonly StaleNames stale = new();
    private Submission? last;
    private int submissions;
    private int passed;
    private object?[]? running;

    /// <summary>Starts a session in which nothing is declared.</summary>
    /// <param name="folder">Full path of the notebook's folder: relative paths in directives start there.</param>
    /// <param name="cacheFolder">Where restored packages are remembered.</param>
    public CSharpSession(string folder, string cacheFolder)
    {
        Files = new LoadedFileResolver(folder);
        Directives = new ReferenceDirectives(folder, new SessionPackages(folder, new PackageCache(cacheFolder)), References, Assemblies, Files);
    }

    /// <summary>All that was said so far, as the compiler sees it: the ground for completion and inspection. Null at first.</summary>
    public CSharpCompilation? Compilation => last?.Compilation;

    /// <summary>
    /// What was named since the last submission. A submission inherits the references of the one before; passed again they would be
    /// kept twice, and a long session would fill the memory with them.
    /// </summary>
    internal ImmutableArray<MetadataReference> NewReferences => References.All[passed..];

    /// <summary>Everything that cells may refer to, in whatever language they name it.</summary>
    internal SessionReferences References { get; } = new();

    /// <summary>What the session has loaded.</summary>
    internal SessionAssemblies Assemblies { get; } = new();

    /// <summary>Follows <c>#r</c> lines.</summary>
    internal ReferenceDirectives Directives { get; }

    /// <summary>Opens what <c>#load</c> names.</summary>
    internal LoadedFileResolver Files { get; }

    /// <summary>The variables in reach, by name; a hidden one is left out.</summary>
    public IReadOnlyDictionary<string, CellVariable> Variables
    {
        get
        {
            var variables = new SortedDictionary<string, CellVariable>(StringComparer.Ordinal);
            foreach (object state in states.OfType<object>())
            {
                foreach (FieldInfo variable in state.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                    .Where(member => !member.Name.StartsWith('<')))
                {
                    variables[variable.Name] = new CellVariable(variable.Name, variable.FieldType, variable.GetValue(state));
                }
            }

            return variables;
        }
    }

    /// <summary>
    /// Compiles a small cell in the background, so that the first real one finds the compiler awake. A very small one: it should be done
    /// when that comes, or both wait for each other's processor.
    /// </summary>
    public static Task WarmUpAsync() => Task.Run(static () =>
    {
        const string Small = "var a = 1;\na + 1";
        Submission.Create(0, Small, string.Empty, new SessionReferences().All, new LoadedFileResolver(AppContext.BaseDirectory), null)
            .Load(new SessionAssemblies(), CancellationToken.None);
    });

    /// <summary>Runs code.</summary>
    /// <param name="source">The cell it belongs to, for errors.</param>
    /// <param name="cancellation">Stops it, a busy loop too; what earlier code declared stays.</param>
    /// <returns>Whether the code ended in an expression with a value, and that value.</returns>
    /// <exception cref="CellFailedException">It does not compile, or a directive fails. An exception of the code's own comes as it is.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<(bool HasValue, object? Value)> ExecuteAsync(CellSource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ExecuteAsync(source.Text, source, static _ => { }, cancellation);
    }

    // CellFunctions has the same functions: named twice, neither could be called.
    [GeneratedRegex(@"(?<=^|;)[ \t]*using\s+static\s+(global::)?Microsoft\.DotNet\.Interactive\.Kernel\s*;", RegexOptions.Multiline)]
    private static partial Regex HostFunctions();

    /// <summary>Runs a part of a cell; its lines are numbered as in the cell.</summary>
    /// <param name="code">The part.</param>
    /// <param name="source">The whole cell.</param>
    /// <param name="show">Is given the value, and can be stopped with the code: a sequence does its work when it is shown.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<(bool HasValue, object? Value)> ExecuteAsync(string code, CellSource source, Action<object?> show, CancellationToken cancellation)
    {
        string plain = HostFunctions().Replace(await Directives.ApplyAsync(code, source, cancellation).ConfigureAwait(false), static line => new string(' ', line.Length));
        References.AddMentioned(plain);
        var submission = Submission.Create(++submissions, plain, source.Path, NewReferences, Files, last);
        (Func<object?[], Task<object?>>? entry, ImmutableArray<Diagnostic> errors) = submission.Load(Assemblies, cancellation);
        if (!errors.IsEmpty)
        {
            stale.Failed(submission.Compilation);
            throw new CellFailedException(CompilationErrors.From(errors, source, error => MissingNames.Remedy(error, submission.Compilation)));
        }

        foreach (string warning in submission.Warnings.Select(warning => CompilationErrors.Warning(warning, source)).Distinct())
        {
            CellContext.Current?.Sink.Add(new StreamOutput(IsError: true, warning + "\n"));
        }

        stale.Compiled(submission.Compilation);
        last = submission;
        passed = References.All.Length;
        if (entry is null)
        {
            return (false, null);
        }

        bool hasResult = submission.HasResult();
        object?[] chain = Chain();
        object?[]? outer = running;
        running = chain;
        try
        {
            return await CancellableCall.RunAsync(CallAsync, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // The code has put its variables there before anything in it could fail.
            running = outer;
            while (states.Count < chain.Length)
            {
                states.Add(null);
            }

            states[chain.Length - 1] = chain[^1];
        }

        // A cell may run another while it runs itself: that one sees what this one has declared so far, and takes a place behind it.
        object?[] Chain()
        {
            var reached = new object?[Math.Max(states.Count, running?.Length ?? 0) + 1];
            running?.CopyTo(reached, 0);
            for (int i = 0; i < states.Count; i++)
            {
                reached[i] = states[i] ?? reached[i];
            }

            return reached;
        }

        async Task<(bool, object?)> CallAsync()
        {
            object? value = await entry(chain);
            bool shown = hasResult || (value is not null && submission.MayReturn());
            if (shown)
            {
                show(value);
            }

            return (shown, value);
        }
    }
}
