using System.Text.Json;
using Workbook.Engine.CSharp;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Files;
using Workbook.Publishing;

namespace Workbook.Cli.Rendering;

/// <summary>Whether an executed notebook ran whole, in order, without error, from given sources.</summary>
internal static class ExecutionProblems
{
    /// <summary>What speaks against it, each beginning with a comma and the place; nothing where it did.</summary>
    /// <param name="source">The notebook as it stands in the repository.</param>
    /// <param name="run">The same notebook after a host ran it.</param>
    public static IEnumerable<string> Of(Notebook source, Notebook run)
    {
        // papermill puts such a cell behind the one with the parameters, too.
        if (run.Cells.FirstOrDefault(cell => cell.Tags.Contains(ParameterTags.Injected)) is { } injected)
        {
            yield return $", cell {run.Cells.IndexOf(injected) + 1}: papermill put parameters into it that {source.Name} does not have. Run it without parameters; a report with other ones is made by render --param.";
            yield break;
        }

        if (source.Cells.Length != run.Cells.Length)
        {
            yield return $": it has {run.Cells.Length} cells, but {source.Name} has {source.Cells.Length}. Run the notebook as it is now.";
            yield break;
        }

        int next = 1;
        foreach ((Cell written, Cell executed, int number) in source.Cells.Zip(run.Cells, Enumerable.Range(1, source.Cells.Length)))
        {
            if (written.Type != executed.Type || Lines(written) != Lines(executed))
            {
                yield return $", cell {number}: its text is not that of {source.Name}. Run the notebook as it is now.";
                yield break;
            }

            if (executed.Type != CellType.Code || string.IsNullOrWhiteSpace(executed.Source))
            {
                continue;
            }

            if (executed.ExecutionCount is not { } count)
            {
                yield return $", cell {number}: it was not run. Run all cells and save.";
                yield break;
            }

            if (count != next++)
            {
                yield return $", cell {number}: it was run as number {count} and not {next - 1}, so that other code came before it. Restart the kernel, run all cells and save.";
                yield break;
            }

            if (executed.Outputs.FirstOrDefault(output => Text(output, "output_type") == "error") is { ValueKind: JsonValueKind.Object } error)
            {
                yield return $", cell {number}: {Text(error, "ename")}: {Text(error, "evalue")?.ReplaceLineEndings(" ")} Mend what failed, run all cells and save.";
                yield break;
            }

            if (executed.Outputs.Any(IsOnlyThePicture))
            {
                yield return $", cell {number}: its figure was saved without {MimeTypes.Figure}, of which the report is made. Run and save it with a client that keeps every form of an output.";
                yield break;
            }

            if (executed.Outputs.Count == 0 && EndsInValue(written, source))
            {
                yield return $", cell {number}: it ends in a value and shows none, so that its output was taken away. Run all cells and save with outputs; a cell that is to show nothing ends in a semicolon.";
                yield break;
            }
        }
    }

    private static bool IsOnlyThePicture(JsonElement output) =>
        output.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty(MimeBundle.Html, out JsonElement html) && NotebookText.Join(html) is var markup
        && markup.Contains("<figcaption", StringComparison.Ordinal) && markup.Contains("data-chart=", StringComparison.Ordinal) && !data.TryGetProperty(MimeTypes.Figure, out _);

    // Parts in other languages end otherwise.
    private static bool EndsInValue(Cell cell, Notebook notebook) =>
        (cell.Language ?? notebook.Language).Contains("csharp", StringComparison.OrdinalIgnoreCase) && !cell.Source.Contains("#!", StringComparison.Ordinal) && LastExpression.IsIn(cell.Source);

    private static string Lines(Cell cell) => cell.Source.ReplaceLineEndings("\n").TrimEnd('\n');

    private static string? Text(JsonElement output, string name) =>
        output.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
