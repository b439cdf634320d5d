using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Workbook.Report.Markup;

/// <summary>A piece of markup. What is interpolated into it is escaped unless it is itself <see cref="Html"/>.</summary>
public sealed record Html
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    private readonly string markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>Markup from an interpolated string: literal parts are kept, holes are escaped.</summary>
    public static Html Of(Interpolation markup) => new(markup.ToString());

    /// <summary>Takes a string as markup without escaping it. Only for text this program composed or a cell declared to be HTML.</summary>
    public static Html Unsafe(string markup) => new(markup);

    /// <summary>Escapes a text.</summary>
    public static Html Text(string? text) => new(Escape(text));

    /// <summary>Escapes a text that stands between tags, never in an attribute: quotation marks, of which code is full, stay as they are.</summary>
    public static Html Content(string text) => new(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));

    /// <summary>Puts pieces one after another, each on its own line.</summary>
    public static Html Lines(IEnumerable<Html> parts) =>
        new(string.Join('\n', parts.Where(p => p.markup.Length > 0).Select(p => p.markup)));

    /// <summary>Puts pieces in one line, with a text between them.</summary>
    public static Html Joined(string between, IEnumerable<Html> parts) => new(string.Join(Escape(between), parts.Select(p => p.markup)));

    /// <summary>Gives the markup when the condition holds, else nothing.</summary>
    public static Html When(bool condition, Interpolation markup) => condition ? Of(markup) : Empty;

    /// <summary>The markup itself.</summary>
    public override string ToString() => markup;

    private static string Escape(string? text) =>
        text is null ? "" : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>Collects the literal and interpolated parts of a piece of markup.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly StringBuilder text;

        /// <summary>Called by the compiler.</summary>
        public Interpolation(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + (formattedCount * 16));

        /// <summary>Keeps a literal part.</summary>
        public void AppendLiteral(string literal) => text.Append(literal.ReplaceLineEndings("\n"));

        /// <summary>Escapes a text.</summary>
        public void AppendFormatted(string? text) => this.text.Append(Escape(text));

        /// <summary>Writes a whole number.</summary>
        public void AppendFormatted(int number) => text.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>Keeps markup.</summary>
        public void AppendFormatted(Html markup) => text.Append(markup.markup);

        /// <summary>Keeps pieces of markup, one after another.</summary>
        public void AppendFormatted(IEnumerable<Html> parts) => text.Append(Lines(parts).markup);

        /// <summary>The markup collected so far.</summary>
        public override string ToString() => text.ToString();
    }
}
