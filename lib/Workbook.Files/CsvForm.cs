namespace Workbook.Files;

/// <summary>Holds text to RFC 4180 with LF line ends, where the CSV reader would make the best of it.</summary>
public static class CsvForm
{
    /// <summary>The first fault with its line from 1; null where there is none.</summary>
    public static (int Line, string Fault)? FirstFault(string text)
    {
        int line = 1, opened = 0;
        bool quoted = false, atStart = true, closed = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r')
            {
                return (line, "a carriage return");
            }

            if (char.IsControl(c) && c is not ('\n' or '\t'))
            {
                return (line, FormattableString.Invariant($"the control character U+{(int)c:X4}, which no cell may hold"));
            }

            if (c == '"')
            {
                if (!quoted && !atStart && !closed)
                {
                    return (line, "a quotation mark inside a cell that does not begin with one; quote the cell and double the mark");
                }

                // Within quotes, a mark ends them or, doubled, is one: it opens them again at once.
                closed = quoted;
                quoted = !quoted;
                opened = quoted ? line : opened;
            }
            else if (!quoted && closed && c is not (',' or '\n'))
            {
                return (line, "text after the closing quotation mark of a cell");
            }
            else
            {
                closed = false;
            }

            atStart = !quoted && c is ',' or '\n' && !quoted;
            line += c == '\n' ? 1 : 0;
        }

        return quoted ? (opened, "a quotation mark that is never closed") : null;
    }
}
