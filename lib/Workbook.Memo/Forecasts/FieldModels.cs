using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Forecasts;

/// <summary>AI models made in China for other fields of technology than language, images, sound and games, as Epoch's database assigns fields.</summary>
/// <param name="Published">Models with at least one developer in China that were published by a day.</param>
/// <param name="InOtherFields">Those of them made for another field.</param>
/// <param name="Fields">The other fields, in order of name.</param>
internal sealed record FieldModels(int Published, int InOtherFields, ImmutableArray<string> Fields)
{
    /// <summary>Fields of technology or science that are not AI itself, by the database's names.</summary>
    private static readonly ImmutableHashSet<string> OtherFields = ["Biology", "Medicine", "Materials science", "Earth science", "Robotics", "Driving", "Astronomy", "Physics", "Chemistry"];

    /// <summary>Share of the models, in per cent.</summary>
    public double Percent => 100.0 * InOtherFields / Published;

    /// <summary>Counts the models of a vintage of the dataset ai-models.</summary>
    public static FieldModels Of(Dataset models)
    {
        ImmutableArray<ImmutableArray<string>> china = [.. models.Rows<Row>()
            .Where(row => row.Countries?.Split("; ").Contains("China") == true)
            .Select(row => (row.Domain?.Split("; ") ?? []).Where(OtherFields.Contains).ToImmutableArray())];
        return new FieldModels(china.Length, china.Count(fields => !fields.IsEmpty), [.. china.SelectMany(fields => fields).Distinct().Order(StringComparer.Ordinal)]);
    }

    private sealed record Row(string? Countries, string? Domain);
}
