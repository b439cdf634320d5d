using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Directives;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Interactive;

/// <summary>Words that .NET Interactive's program gives its kernels and its library does not, for code that is sent as a command.</summary>
internal static class HostWords
{
    /// <summary>Adds them.</summary>
    /// <param name="root">The kernel.</param>
    /// <param name="vocabulary">The session's words.</param>
    /// <param name="clock">Tells the time.</param>
    public static void AddTo(CompositeKernel root, CellVocabulary vocabulary, TimeProvider clock)
    {
        Add("about", context => Show(context, AboutDirective.InWords()));
        Add("lsmagic", context => Show(context, ListDirective.InWords(vocabulary)));
        Add("time", context =>
        {
            long start = clock.GetTimestamp();
            context.OnComplete(done => Show(done, TimeDirective.InWords(clock.GetElapsedTime(start))));
        });

        void Add(string word, Action<KernelInvocationContext> run) => root.AddDirective(new KernelActionDirective("#!" + word), (_, context) =>
        {
            run(context);
            return Task.CompletedTask;
        });
    }

    private static void Show(KernelInvocationContext context, string text) =>
        context.Publish(new DisplayedValueProduced(text, context.Command, [new FormattedValue(MimeBundle.PlainText, text)]));
}
