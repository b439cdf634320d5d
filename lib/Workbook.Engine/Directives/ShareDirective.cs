using Workbook.Engine.Languages;

namespace Workbook.Engine.Directives;

/// <summary>Takes over a value from another language: the same object, no copy.</summary>
internal sealed class ShareDirective : ICellDirective
{
    public string Name => "share";

    public string Summary => "takes over a value from another language";

    public string Usage => "--from LANGUAGE NAME [--as NAME] [--mime-type TYPE]";

    public async Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        if (!call.Arguments.Has(1, "--from", "--as", "--mime-type") || !call.Arguments.Options.TryGetValue("--from", out string? from))
        {
            throw call.Fail("Which value of which language?");
        }

        CellVariable value = call.Value(from, call.Arguments.Values[0]);
        try
        {
            CellVariable named = value with { Name = call.Arguments.Options.GetValueOrDefault("--as", value.Name) };
            await call.Target.SetAsync(named.As(call.Arguments.Options.GetValueOrDefault("--mime-type")), call.Run, cancellation).ConfigureAwait(false);
        }
        catch (ValueNotSharedException reason)
        {
            throw call.Fail($"{value.Name} cannot be shared: {reason.Message}");
        }

        await rest().ConfigureAwait(false);
    }
}
