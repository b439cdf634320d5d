namespace Workbook.Drawing;

/// <summary>Text in Plotly's markup, broken where a phone's width ends: Plotly breaks no lines itself.</summary>
internal static class WrappedText
{
    /// <summary>Size of type in pixels.</summary>
    public const int Size = 12;

    /// <summary>Size of a figure's title, which is bold, in pixels.</summary>
    public const int TitleSize = 15;

    private const string Break = "<br>";
    private const double LineHeight = 1.3;

    // A screen of 390 pixels without the margins that front ends set around an output.
    private const int Width = 340;

    // Of a letter on average, as a part of the size, in the widest common font (DejaVu Sans, Verdana).
    private const double Letter = 0.55;
    private const double BoldLetter = 0.61;

    /// <summary>Breaks lines between words and escapes what Plotly would take for markup.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="size">Size of type in pixels.</param>
    /// <param name="width">Where lines end, in pixels.</param>
    public static string Of(string text, int size, int width = Width) => At(text, (int)(width / (size * (size == TitleSize ? BoldLetter : Letter))));

    /// <summary>Breaks lines of ordinary size between words where so many pixels end.</summary>
    public static string In(string text, int width) => At(text, (int)(width / (Size * Letter)));

    /// <summary>Breaks lines between words after so many letters.</summary>
    public static string At(string text, int letters)
    {
        var lines = new List<string>();
        foreach (string word in LineWords.Of(text, word => word.Length <= letters))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return string.Join(Break, lines.Select(Escape));
    }

    /// <summary>How many lines a wrapped text has; none where it is empty.</summary>
    public static int Lines(string text) => text.Length == 0 ? 0 : text.Split(Break).Length;

    /// <summary>Height of a wrapped text in pixels.</summary>
    public static int Height(string text, int size) => (int)Math.Ceiling(Lines(text) * size * LineHeight);

    /// <summary>Width of a wrapped text of ordinary size in pixels, with something over for a short text of wide letters.</summary>
    public static int WidthOf(string text) => (int)Math.Ceiling(text.Split(Break).Max(line => line.Length) * Size * BoldLetter);

    // Where the page has MathJax, Plotly takes what stands between two dollars for a formula.
    private static string Escape(string line) => line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("$", "&#36;", StringComparison.Ordinal);
}
