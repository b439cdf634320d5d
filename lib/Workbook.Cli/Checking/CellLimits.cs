using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Checking;

/// <summary>How much code a reader sees at once: a cell fits a laptop's screen, a line a notebook's column.</summary>
internal static class CellLimits
{
    /// <summary>Most lines of a code cell, blank ones counted.</summary>
    public const int Lines = 15;

    /// <summary>Most characters of a line of code.</summary>
    public const int Columns = 100;

    /// <summary>The code cells and lines of a notebook that are longer, whatever their language.</summary>
    public static IEnumerable<string> Problems(Notebook notebook) =>
        notebook.Cells.Select((cell, i) => (Cell: cell, Number: i + 1)).Where(place => place.Cell.Type == CellType.Code)
            .SelectMany(place => Problems(place.Cell.Source.ReplaceLineEndings("\n").Split('\n')), (place, problem) => $"{notebook.Name}, cell {place.Number}{problem}");

    private static IEnumerable<string> Problems(string[] lines)
    {
        if (lines.Length > Lines)
        {
            yield return $": {lines.Length} lines of code. Expected at most {Lines}: make two cells of it, an idea each, or move what is hard into the library.";
        }

        foreach ((int i, string line) in lines.Index())
        {
            int columns = line.EnumerateRunes().Count();
            if (columns > Columns)
            {
                yield return $", line {i + 1}: {columns} columns. Expected at most {Columns}: break the line.";
            }
        }
    }
}
