using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;
using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Interactive;

/// <summary>A language of the session as a kernel of .NET Interactive.</summary>
internal sealed class LanguageKernel : Kernel,
    IKernelCommandHandler<SubmitCode>, IKernelCommandHandler<RequestValue>, IKernelCommandHandler<RequestValueInfos>, IKernelCommandHandler<SendValue>
{
    private readonly ICellLanguage language;
    private readonly DisplayIds ids;
    private readonly Func<int> executionCount;
    private readonly Func<CellContext?> running;

    public LanguageKernel(ICellLanguage language, DisplayIds ids, Func<int> executionCount, Func<CellContext?> running)
        : base(language.Names[0])
    {
        this.language = language;
        this.ids = ids;
        this.executionCount = executionCount;
        this.running = running;
        KernelInfo.LanguageName = language.Names[0] switch { "csharp" => "C#", "fsharp" => "F#", var name => name };
    }

    private IEnumerable<CellVariable> Values => (language as IValueLanguage)?.Values ?? [];

    async Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        var source = new CellSource("submitted", new CellNumber(Math.Max(1, executionCount())), command.Code);
        var sink = new HostEvents(context, command);
        CellContext? before = CellContext.Current;
        CellContext? asking = running();
        CancellationToken cancellation = asking?.Cancellation ?? context.CancellationToken;
        CellContext.Current = new CellContext(new CancellableSink(sink), ids, asking?.Input, cancellation);
        try
        {
            await language.RunAsync(new CellPart(command.Code, 1), new CellRun(source, sink, executionCount()), cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the code throws is for its sender to see.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            CellError error = exception is CellFailedException failed ? failed.Error : ExceptionErrors.From(exception, source);
            context.Fail(command, exception, error.Describe());
        }
        finally
        {
            CellContext.Current = before;
        }
    }

    Task IKernelCommandHandler<RequestValueInfos>.HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        context.Publish(new ValueInfosProduced(
            [.. Values.Select(value => new KernelValueInfo(value.Name, FormattedValue.CreateSingleFromObject(value.Value, command.MimeType), value.Type))], command));
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValue>.HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (Values.FirstOrDefault(value => value.Name == command.Name) is { } found)
        {
            var form = new FormattedValue(command.MimeType, found.Value.ToDisplayString(command.MimeType));
            context.Publish(new ValueProduced(found.Value, command.Name, form, command));
        }
        else
        {
            context.Fail(command, message: $"{Name} has no value {command.Name}.");
        }

        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<SendValue>.HandleAsync(SendValue command, KernelInvocationContext context) => SetValueAsync(command, context, (name, value, type) =>
    {
        if (language is not IValueLanguage target)
        {
            throw new HostKernelException($"{Name} holds no values.");
        }

        var source = new CellSource("submitted", new CellNumber(Math.Max(1, executionCount())), string.Empty);
        return target.SetAsync(
            new CellVariable(name, type ?? value?.GetType() ?? typeof(object), value),
            new CellRun(source, new HostEvents(context, command), executionCount()),
            context.CancellationToken);
    });
}
