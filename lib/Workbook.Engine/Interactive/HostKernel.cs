using System.Reactive.Disposables;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Utility;
using Workbook.Engine.CSharp;
using Workbook.Engine.Directives;
using Workbook.Engine.Display;
using Workbook.Engine.Languages;
using Workbook.Engine.Outputs;
using Workbook.Engine.Packages;

namespace Workbook.Engine.Interactive;

/// <summary>
/// .NET Interactive's own kernel beside the session: a genuine <see cref="CompositeKernel"/> whose languages are the session's. Cells that
/// name its types, its words and the extensions of packages find it; it is made when the first of them asks, and costs nothing before.
/// </summary>
internal sealed partial class HostKernel : IDisposable
{
    // The first to listen to the console swaps its writers, and the last to stop swaps them back: what a thread prints in between, and is no
    // command's, would be lost. Ours know the cell by themselves; one that listens for ever leaves nobody to be the first.
    private static readonly Lazy<IDisposable> Listener = new(() =>
    {
        IDisposable listener = Task.Run(() => ConsoleOutput.Subscribe(_ => Disposable.Empty)).GetAwaiter().GetResult();
        ConsoleRouting.Install();
        return listener;
    });

    private readonly CompositeKernel root = new() { DefaultKernelName = "csharp" };
    private readonly DisplayIds ids;
    private readonly Func<int> executionCount;
    private readonly PackageExtensions extensions;
    private CellContext? cell;

    /// <param name="vocabulary">The session's languages and words.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="ids">Its display ids.</param>
    /// <param name="executionCount">How many of its cells have run.</param>
    /// <param name="assemblies">Where extensions are loaded.</param>
    public HostKernel(CellVocabulary vocabulary, TimeProvider clock, DisplayIds ids, Func<int> executionCount, SessionAssemblies assemblies)
    {
        _ = Listener.Value;
        this.ids = ids;
        this.executionCount = executionCount;
        foreach (ICellLanguage language in vocabulary.Languages)
        {
            Kernel kernel = new LanguageKernel(language, ids, executionCount, () => cell).UseWho();
            root.Add(language is IValueLanguage and not ValueLanguage ? kernel.UseValueSharing() : kernel, [.. language.Names.Skip(1)]);
        }

        root.UseImportMagicCommand();
        HostWords.AddTo(root, vocabulary, clock);
        AnswerQuestions();
        root.KernelEvents.Subscribe(new Observer(Show));
        extensions = new PackageExtensions(root, assemblies);

        // The first kernel of a process begins to show what is displayed, which is ours to show.
        DisplayRouting.TakeOver();
    }

    /// <summary>Whether a cell can only run beside the kernel. The formatting library needs none.</summary>
    public static bool IsNeeded(string code) => code.Contains("Interactive", StringComparison.Ordinal) && HostNamespace().IsMatch(code);

    /// <summary>A word that an extension or a cell has added; null when there is none.</summary>
    public ICellDirective? Directive(string word) =>
        root.KernelInfo.SupportedDirectives.Concat(root.ChildKernels.SelectMany(kernel => kernel.KernelInfo.SupportedDirectives))
            .FirstOrDefault(directive => directive.Name == "#!" + word) is { } found
            ? new HostDirective(this, word, found.Description ?? string.Empty) : null;

    /// <summary>A language that an extension or a cell has added; null when there is none.</summary>
    public ICellLanguage? Language(string name) =>
        root.ChildKernels.FirstOrDefault(kernel => kernel is not LanguageKernel && (kernel.Name == name || kernel.KernelInfo.Aliases.Contains(name))) is { } found
            ? new HostLanguage(this, name, found.KernelInfo.DisplayName) : null;

    /// <summary>Runs what packages bring for this kernel.</summary>
    public Task LoadAsync(IEnumerable<RestoredPackage> packages) => RunAsync(() => extensions.LoadAsync(packages));

    /// <summary>Has the kernel itself run code. Its outputs are the running cell's.</summary>
    /// <exception cref="HostKernelException">It failed.</exception>
    public Task SubmitAsync(string code, string language) => RunAsync(async () =>
    {
        KernelCommandResult result = await root.SendAsync(new SubmitCode(code, language)).ConfigureAwait(false);
        if (result.Events.OfType<CommandFailed>().LastOrDefault() is { } failed)
        {
            throw new HostKernelException(failed.Message);
        }
    });

    /// <summary>Runs a cell as a command of the kernel, which is how code in it finds the kernel.</summary>
    /// <exception cref="HostKernelException">The cell said itself that the command failed.</exception>
    public async Task RunAsync(Func<Task> run)
    {
        if (KernelInvocationContext.Current is { IsComplete: false })
        {
            await run().ConfigureAwait(false);
            return;
        }

        CellContext? running = CellContext.Current;
        cell = running;
        var outcome = Task.FromException(new HostKernelException("The cell was not run."));
        var command = new RunCell();
        command.Handler = async (_, _) =>
        {
            CellContext.Current = running;
            outcome = StartAsync(run);
            await outcome.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        KernelCommandResult result = await root.SendAsync(command).ConfigureAwait(false);
        await outcome.ConfigureAwait(false);
        if (result.Events.OfType<CommandFailed>().FirstOrDefault(failed => failed.Command == command) is { } said)
        {
            throw new HostKernelException(said.Message);
        }
    }

    public void Dispose() => root.Dispose();

    // What fails at once fails in its task like everything else: nothing is lost on its way through the kernel.
    private static async Task StartAsync(Func<Task> run) => await run().ConfigureAwait(false);

    [GeneratedRegex(@"\bDotNet\.Interactive\b(?!\.Formatting\b)")]
    private static partial Regex HostNamespace();

    private void AnswerQuestions()
    {
        root.RegisterCommandHandler<RequestInput>(async (request, context) =>
            context.Publish(new InputProduced(await AskAsync(request.Prompt, request.IsPassword).ConfigureAwait(false), request)));
        root.RegisterCommandHandler<RequestInputs>(async (request, context) =>
        {
            var answers = new Dictionary<string, string>();
            foreach (InputDescription question in request.Inputs)
            {
                answers[question.GetPropertyNameForJsonSerialization()] = await AskAsync(question.Prompt, question.TypeHint == "password").ConfigureAwait(false);
            }

            context.Publish(new InputsProduced(answers, request));
        });
        root.SetDefaultTargetKernelNameForCommand(typeof(RequestInput), root.Name);
        root.SetDefaultTargetKernelNameForCommand(typeof(RequestInputs), root.Name);
    }

    private Task<string> AskAsync(string prompt, bool secret)
    {
        CellContext asking = cell ?? CellContext.Required;
        return Task.Run(() => asking.Ask(prompt, secret));
    }

    // What is published as an event, by a language of an extension for instance, is the running cell's output.
    private void Show(KernelEvent published)
    {
        if (cell?.Sink is not { } sink)
        {
            return;
        }

        switch (published)
        {
            case StandardOutputValueProduced or StandardErrorValueProduced:
                sink.Add(new StreamOutput(published is StandardErrorValueProduced, string.Concat(((DisplayEvent)published).FormattedValues.Take(1).Select(form => form.Value))));
                break;
            case ReturnValueProduced result:
                sink.Add(new ResultOutput(HostEvents.Bundle(result), executionCount()));
                break;
            case DisplayedValueProduced or DisplayedValueUpdated:
                HostEvents.Display((DisplayEvent)published, sink, ids);
                break;
            case ErrorProduced error:
                sink.Add(new StreamOutput(IsError: true, error.Message + "\n"));
                break;
        }
    }

    private sealed class RunCell() : KernelCommand("csharp");

    private sealed class Observer(Action<KernelEvent> next) : IObserver<KernelEvent>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(KernelEvent value) => next(value);
    }
}
