using System.Globalization;
using Workbook.Engine.Languages;

namespace Workbook.Engine.Directives;

/// <summary>Declares a variable: with a number, a truth value or a text, with a value of another language, or with an answer.</summary>
internal sealed class SetDirective : ICellDirective
{
    public string Name => "set";

    public string Summary => "declares a variable in the language around it";

    public string Usage => "--name NAME --value VALUE [--mime-type TYPE], where VALUE is a number, true, false, a text, @LANGUAGE:NAME, @input:PROMPT or @password:PROMPT";

    public async Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, string> options = call.Arguments.Options;
        if (!call.Arguments.Has(0, "--name", "--value", "--mime-type", DirectiveArguments.ByReference) || !options.TryGetValue("--name", out string? name) || !options.TryGetValue("--value", out string? text))
        {
            throw call.Fail("Which name, and which value?");
        }

        CellVariable variable = Value(call, text) with { Name = name };
        try
        {
            await call.Target.SetAsync(variable.As(options.GetValueOrDefault("--mime-type")), call.Run, cancellation).ConfigureAwait(false);
        }
        catch (ValueNotSharedException reason)
        {
            throw call.Fail($"{name} cannot be set: {reason.Message}");
        }

        await rest().ConfigureAwait(false);
    }

    private static CellVariable Value(DirectiveCall call, string text)
    {
        if (NamedValue.Parse(text) is { } named)
        {
            return named.Find(call.Vocabulary.Value, call.Fail);
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? Of(whole)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Of(number)
            : bool.TryParse(text, out bool truth) ? Of(truth)
            : Of(text);
    }

    private static CellVariable Of<T>(T value) => new(string.Empty, typeof(T), value);
}
