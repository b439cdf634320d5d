using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Engine.Outputs;

/// <summary>
/// How a program has values displayed beyond what .NET Interactive does by itself. The engine knows no library that notebooks use; a
/// program that carries one gives its ways here, before its first session.
/// </summary>
public sealed class ValueDisplays
{
    private static ValueDisplays? installed;

    private readonly Action register;
    private readonly Func<object, IReadOnlyList<KeyValuePair<string, string>>?> sequences;

    private ValueDisplays(Action register, Func<object, IReadOnlyList<KeyValuePair<string, string>>?> sequences)
    {
        this.register = register;
        this.sequences = sequences;
    }

    /// <summary>Installs the program's ways, for every session of the process.</summary>
    /// <param name="register">Registers formatters; called whenever they were reset.</param>
    /// <param name="sequences">MIME types and texts for a sequence for which nobody registered a formatter; null leaves it to .NET Interactive.</param>
    public static void Install(Action register, Func<object, IReadOnlyList<KeyValuePair<string, string>>?> sequences) =>
        installed = new ValueDisplays(register, sequences);

    internal static void Register() => installed?.register();

    /// <summary>The forms of a sequence; null when it is shown as .NET Interactive shows it.</summary>
    internal static MimeBundle? Of(object? value) =>
        installed is { } displays && value is IEnumerable and not string && !HasFormatter(value.GetType()) && displays.sequences(value) is { } forms
            ? new MimeBundle([.. forms]) : null;

    private static bool HasFormatter(Type type) =>
        !Formatter.GetPreferredMimeTypesFor(type).SequenceEqual([HtmlFormatter.MimeType])
        || Formatter.RegisteredFormatters(includeDefaults: false).Any(formatter => formatter.Type != typeof(object) && formatter.Type.IsAssignableFrom(type));
}
