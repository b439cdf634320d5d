using System.Text.RegularExpressions;

namespace Workbook.Publishing;

/// <summary>The words without which a figure cannot be made.</summary>
public sealed partial record FigureText
{
    /// <summary>Creates the words of a figure.</summary>
    /// <param name="id">Lower-case words joined by hyphens, unique in the workbook.</param>
    /// <param name="title">What the figure shows: a finding, not a variable name.</param>
    /// <param name="caption">How to read it: what is drawn, units, uncertainty, n.</param>
    /// <param name="alternative">What a reader who cannot see it should learn from it.</param>
    /// <exception cref="ArgumentException">A text is empty, or the identifier has another form.</exception>
    public FigureText(string id, string title, string caption, string alternative)
    {
        if (!Identifier().IsMatch(id))
        {
            throw new ArgumentException($"'{id}' is not a figure's identifier; write lower-case words joined by hyphens.", nameof(id));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(caption);
        ArgumentException.ThrowIfNullOrWhiteSpace(alternative);
        Id = id;
        Title = Fold(title);
        Caption = Fold(caption);
        Alternative = Fold(alternative);
    }

    /// <summary>Identifier, unique in the workbook.</summary>
    public string Id { get; }

    /// <summary>What the figure shows.</summary>
    public string Title { get; }

    /// <summary>How to read it.</summary>
    public string Caption { get; }

    /// <summary>Alternative text.</summary>
    public string Alternative { get; }

    /// <summary>White space folded to single spaces, so that code may break the lines of a text.</summary>
    internal static string Fold(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex("[ \\t\\r\\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
