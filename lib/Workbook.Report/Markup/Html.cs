using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Workbook.Report.Markup;

/// <summary>A piece of markup. What is interpolated into it is escaped unless it is itself <see cref="Html"/>.</summary>
public sealed record Html
{
    /// <summary>No markup.</summary>
    public static Html Empty { get; } = new("");

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Markup from an interpolated string: literal parts are kept, holes are escaped.</summary>
    public static Html Of(Interpolation markup) => new(markup.ToString());

    /// <summary>Takes a string as markup without escaping it. Only for text this program composed or a cell declared to be HTML.</summary>
    public static Html Unsafe(string markup) => new(markup);

    /// <summary>Escapes a text.</summary>
    public static Html Text(string? text) => new(Escape(text));

    /// <summary>Puts pieces one after another, each on its own line.</summary>
    public static Html Lines(IEnumerable<Html> parts) =>
        new(string.Join('\n', parts.Where(p => p._markup.Length > 0).Select(p => p._markup)));

    /// <summary>Puts pieces in one line, with a text between them.</summary>
    public static Html Joined(string between, IEnumerable<Html> parts) => new(string.Join(Escape(between), parts.Select(p => p._markup)));

    /// <summary>Gives the markup when the condition holds, else nothing.</summary>
    public static Html When(bool condition, Interpolation markup) => condition ? Of(markup) : Empty;

    /// <summary>The markup itself.</summary>
    public override string ToString() => _markup;

    private static string Escape(string? text) =>
        text is null ? "" : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>Collects the literal and interpolated parts of a piece of markup.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly StringBuilder _text;

        /// <summary>Called by the compiler.</summary>
        public Interpolation(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

        /// <summary>Keeps a literal part.</summary>
        public void AppendLiteral(string literal) => _text.Append(literal.ReplaceLineEndings("\n"));

        /// <summary>Escapes a text.</summary>
        public void AppendFormatted(string? text) => _text.Append(Escape(text));

        /// <summary>Writes a whole number.</summary>
        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>Keeps markup.</summary>
        public void AppendFormatted(Html markup) => _text.Append(markup._markup);

        /// <summary>Keeps pieces of markup, one after another.</summary>
        public void AppendFormatted(IEnumerable<Html> parts) => _text.Append(Lines(parts)._markup);

        /// <summary>The markup collected so far.</summary>
        public override string ToString() => _text.ToString();
    }
}
