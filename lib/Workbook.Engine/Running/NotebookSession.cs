using System.Globalization;
using Workbook.Engine.Assistance;
using Workbook.Engine.CSharp;
using Workbook.Engine.Directives;
using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.FSharp;
using Workbook.Engine.Interactive;
using Workbook.Engine.Languages;
using Workbook.Engine.Outputs;
using Workbook.Engine.Stopping;
using Workbook.Engine.Uses;

namespace Workbook.Engine.Running;

/// <summary>
/// Runs the cells of one notebook, one at a time, in invariant culture. Sessions may run side by side: each has its own variables,
/// assemblies and outputs. They share what belongs to the process: the current directory, registered formatters, statics of the
/// program's assemblies. Programs that run several notebooks in one process have to see that none changes these for the next.
/// </summary>
public sealed class NotebookSession : IDisposable
{
    private readonly SharedFormatters formatters = SharedFormatters.Enter();
    private readonly DisplayIds displayIds = new();
    private readonly SessionOptions options;
    private readonly CellVocabulary vocabulary;
    private readonly CellAssistant assistant;
    private readonly CSharpLanguage csharp;
    private readonly FSharpLanguage fsharp;
    private readonly Lazy<HostKernel> host;

    /// <summary>Starts a session in which nothing is declared.</summary>
    public NotebookSession(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        string folder = Path.GetFullPath(options.Folder);
        CSharp = new CSharpSession(folder, options.CacheFolder);
        csharp = new CSharpLanguage(CSharp);
        fsharp = new FSharpLanguage(CSharp);
        vocabulary = new CellVocabulary(
            [csharp, fsharp, new ValueLanguage(folder, (language, name, fail) => vocabulary!.Value(language, name, fail)), DisplayLanguage.Html, DisplayLanguage.JavaScript, DisplayLanguage.Markdown, DisplayLanguage.Mermaid],
            [
                new AboutDirective(), new ImportDirective(folder), new ListDirective(), new SetDirective(), new ShareDirective(),
                new TimeDirective(options.Clock), new WhoDirective(), new WhosDirective(),
            ])
        {
            AddedLanguage = name => Host?.Language(name),
            AddedDirective = name => Host?.Directive(name),
        };
        host = new Lazy<HostKernel>(() => new HostKernel(vocabulary, options.Clock, displayIds, () => ExecutionCount, CSharp.Assemblies));
        CSharp.Directives.PackagesAdded = packages => packages.Any(PackageExtensions.IsIn) ? host.Value.LoadAsync(packages) : Task.CompletedTask;
        assistant = new CellAssistant(csharp, vocabulary);
        ConsoleRouting.Install();
        DisplayRouting.Install();

        // Threads that a library starts without the caller's context take their culture from here.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <summary>What the session's C# cells have declared.</summary>
    public CSharpSession CSharp { get; }

    /// <summary>How many cells have been run.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>Runs a cell.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="language">What it is written in, by a name that <c>#!</c> knows.</param>
    /// <param name="sink">Receives its outputs, the error included.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Why it failed; null when it did not.</returns>
    /// <exception cref="OperationCanceledException">It was stopped by <paramref name="cancellation"/>.</exception>
    /// <exception cref="CellNotStoppedException">It was told to stop and has not: it goes on in the background.</exception>
    public async Task<CellError?> RunAsync(CellSource source, string language, IOutputSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sink);
        ExecutionCount++;

        // Both flow into whatever the cell starts, and end with this method.
        var guarded = new CancellableSink(sink);
        var context = new CellContext(guarded, displayIds, options.Input, cancellation) { Source = source, Uses = options.Uses };
        context.Begin();
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            await RunStepsAsync(new CellRun(source, guarded, ExecutionCount), language, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            guarded.Close();
            throw;
        }
#pragma warning disable CA1031 // Whatever a cell throws is the reader's to see.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            CellError error = exception is CellFailedException failed ? failed.Error : ExceptionErrors.From(exception, source);
            sink.Add(new ErrorOutput(error));
            return error;
        }
        finally
        {
            ConsoleRouting.Install();
        }
    }

    /// <summary>Gets ready for a cell that names its language: a compiler that takes long to start does so in the background.</summary>
    internal void Expect(string language)
    {
        if (vocabulary.Language(language) == fsharp)
        {
            fsharp.WarmUp();
        }
    }

    /// <summary>Gets ready to complete and inspect: the first time takes long, because the editor's services are loaded.</summary>
    public async Task PrepareAssistanceAsync()
    {
        // A string has members, documentation and extension methods: all that is read then is kept.
        const string Typical = "\"\".Length";
        await CompleteAsync(Typical, Typical.Length).ConfigureAwait(false);
        await InspectAsync(Typical, Typical.Length).ConfigureAwait(false);
    }

    /// <summary>What may be written at a place in a cell. Safe while a cell runs.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The place, in UTF-16 units from 0.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the text.</exception>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation = default) =>
        assistant.CompleteAsync(code, position, cancellation);

    /// <summary>What is known of the thing at a place in a cell; null when there is nothing. Safe while a cell runs.</summary>
    /// <inheritdoc cref="CompleteAsync"/>
    public Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellation = default) =>
        assistant.InspectAsync(code, position, cancellation);

    /// <summary>Whether a cell can be run as it stands, and how its next line begins when it cannot. Safe while a cell runs.</summary>
    public CompletenessResult IsComplete(string code) => assistant.IsComplete(code);

    /// <summary>Ends the session. Formatters it registered go with it once no other session uses them.</summary>
    public void Dispose()
    {
        csharp.Dispose();
        fsharp.Dispose();
        Host?.Dispose();
        formatters.Dispose();
    }

    // Null until a cell or a package has asked for it.
    private HostKernel? Host => host.IsValueCreated ? host.Value : null;

    private Task RunStepsAsync(CellRun run, string language, CancellationToken cancellation)
    {
        if (!options.StartsHost && Host is null && !HostKernel.IsNeeded(run.Source.Text))
        {
            return Run();
        }

        options.Uses?.Invoke(new UsedService(".NET Interactive's kernel"));
        return RunBesideHostAsync();

        async Task RunBesideHostAsync()
        {
            try
            {
                await host.Value.RunAsync(Run).ConfigureAwait(false);
            }
            catch (HostKernelException failure)
            {
                throw new CellFailedException(run.Source.Error("KernelError", failure.Message), failure);
            }
        }

        Task Run()
        {
            ICellLanguage first = vocabulary.Language(language) ?? throw vocabulary.UnknownLanguage(language, run.Source);
            return RunStepsAsync(CellSplitter.Split(run.Source, first, vocabulary), 0, run, cancellation);
        }
    }

    private async Task RunStepsAsync(IReadOnlyList<CellStep> steps, int next, CellRun run, CancellationToken cancellation)
    {
        for (; next < steps.Count; next++)
        {
            if (steps[next] is DirectiveStep step)
            {
                options.Uses?.Invoke(new UsedDirective(step.Directive.Name));
                var call = new DirectiveCall(step.Directive, step.Arguments ?? DirectiveArguments.None, step.Line, step.Language, vocabulary)
                {
                    Run = run,
                    Execute = (source, language) => RunStepsAsync(run with { Source = source }, language, cancellation),
                };
                await (step.Arguments is null ? throw call.Fail("An option has no value, or comes twice.")
                    : step.Directive.RunAsync(call, () => RunStepsAsync(steps, next + 1, run, cancellation), cancellation)).ConfigureAwait(false);
                return;
            }

            var part = (PartStep)steps[next];
            options.Uses?.Invoke(new UsedLanguage(part.Language.Names[0]));
            await part.Language.RunAsync(part.Part, run, cancellation).ConfigureAwait(false);
        }
    }
}
