using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>
/// How a notebook displays a type: what a <see cref="TypeFormatterSourceAttribute"/> on it names. .NET Interactive finds it with the type, so that
/// no notebook has to register anything.
/// </summary>
/// <typeparam name="T">The type displayed.</typeparam>
/// <param name="forms">Each MIME type with what writes it.</param>
public abstract class FormatterSource<T>(params IReadOnlyList<(string MimeType, Func<T, string> Write)> forms) : ITypeFormatterSource
    where T : notnull
{
    /// <summary>One formatter for each form, and plain text by the object's own words.</summary>
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
        [.. forms.Select(form => new Form(form.MimeType, form.Write)), new Form(PlainTextFormatter.MimeType, value => value.ToString() ?? "")];

    private sealed class Form(string mimeType, Func<T, string> write) : TypeFormatter<T>
    {
        public override string MimeType => mimeType;

        public override bool Format(T value, FormatContext context)
        {
            context.Writer.Write(write(value));
            return true;
        }
    }
}
