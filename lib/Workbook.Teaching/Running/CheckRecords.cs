using System.Text.Json;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;

namespace Workbook.Teaching.Running;

/// <summary>What the checks of an executed notebook recorded.</summary>
internal static class CheckRecords
{
    /// <summary>The record of a cell, or null.</summary>
    /// <param name="executed">The notebook.</param>
    /// <param name="cell">The cell's id.</param>
    /// <param name="mark">What the record must carry; null where a key lies open.</param>
    public static ExerciseBundle? Of(Notebook executed, string cell, string? mark) => executed.Cells.Where(one => one.Id == cell)
        .SelectMany(one => one.Outputs).Select(Bundle).OfType<ExerciseBundle>().FirstOrDefault(bundle => bundle.Mark == mark);

    /// <summary>What stopped a cell, or null.</summary>
    public static string? ErrorOf(Cell cell) => cell.Outputs.Where(output => output.TryGetProperty("output_type", out JsonElement type) && type.GetString() == "error")
        .Select(output => output.TryGetProperty("evalue", out JsonElement value) ? value.GetString() : null).FirstOrDefault();

    private static ExerciseBundle? Bundle(JsonElement output)
    {
        if (!output.TryGetProperty("data", out JsonElement data) || !data.TryGetProperty(CheckResultFormatter.MimeType, out JsonElement json))
        {
            return null;
        }

        try
        {
            // A host that knows no JSON but its own writes a bundle as text.
            string text = json.ValueKind == JsonValueKind.Object ? json.GetRawText() : NotebookText.Join(json);
            return JsonSerializer.Deserialize(text, ExerciseContext.Default.ExerciseBundle) is { Answer: not null, Id: not null } bundle ? bundle : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
