using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Engine.Outputs;

/// <summary>One thing shown, in one or more forms. Immutable.</summary>
/// <param name="Forms">MIME type and text, in the order given; text of a JSON type is JSON.</param>
public sealed record MimeBundle(ImmutableArray<KeyValuePair<string, string>> Forms)
{
    /// <summary>Plain text.</summary>
    public const string PlainText = "text/plain";

    /// <summary>Markup that the author asked for.</summary>
    public const string Html = "text/html";

    /// <summary>Commentary.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>A bundle of one form.</summary>
    public static MimeBundle Of(string mimeType, string text) => new([new(mimeType, text)]);

    /// <summary>
    /// Formats <paramref name="value"/> with the registered formatters: in <paramref name="mimeTypes"/>, or, when none is
    /// named, in every type its formatter prefers.
    /// </summary>
    public static MimeBundle From(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        DeepValues.TakeOver();
        if (mimeTypes.Count == 0 && ValueDisplays.Of(value) is { } forms)
        {
            return forms;
        }

        IEnumerable<string> types = mimeTypes.Count > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return new([.. types.Distinct().Select(type => new KeyValuePair<string, string>(type, value.ToDisplayString(type)))]);
    }

    /// <summary>The same with a plain text form, which front ends without HTML need.</summary>
    public MimeBundle WithPlainText(object? value) =>
        this[PlainText] is null ? new(Forms.Add(new(PlainText, value.ToDisplayString(PlainText)))) : this;

    /// <summary>The text of a form; null when it is not there.</summary>
    public string? this[string mimeType] => Forms.FirstOrDefault(form => form.Key == mimeType).Value;

    /// <summary>Whether notebooks keep this type as JSON rather than as a string.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
