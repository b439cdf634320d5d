using Workbook.Engine.Notebooks;
using Workbook.Files;

namespace Workbook.Cli.Checking;

/// <summary>What a notebook that argues claims of the memo begins with: its premises and the map of its argument.</summary>
internal static class ArgumentParts
{
    // The scorecard gathers what the others argue.
    private const string Scorecard = "-scorecard.ipynb";

    /// <summary>What is missing; nothing for a notebook that argues no claim.</summary>
    public static IEnumerable<string> Problems(Notebook notebook)
    {
        if (!Argues(notebook))
        {
            yield break;
        }

        if (notebook.Cells.Where(cell => cell.Type == CellType.Code).Skip(1).FirstOrDefault()?.Tags.Contains(ParameterTags.Declared) != true)
        {
            yield return $"{notebook.Name}: the second code cell is not tagged 'parameters'. Declare the premises there and tag it.";
        }

        if (!notebook.Cells.Any(cell => cell.Type == CellType.Markdown && cell.Tags.Contains("map") && cell.Source.Contains("```mermaid", StringComparison.Ordinal)))
        {
            yield return $"{notebook.Name}: no Markdown cell tagged 'map' has a ```mermaid diagram. Add one that maps the argument.";
        }
    }

    private static bool Argues(Notebook notebook) => !notebook.Name.EndsWith(Scorecard, StringComparison.Ordinal) && ClaimNames.Argued(notebook).Length > 0;
}
