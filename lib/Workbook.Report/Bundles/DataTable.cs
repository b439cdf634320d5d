using System.Text.Json;

namespace Workbook.Report.Bundles;

/// <summary>The numbers behind a figure.</summary>
internal sealed record DataTable(IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<JsonElement>> Rows)
{
    public static DataTable Read(Fields fields)
    {
        DataColumn[] columns = [.. fields.Items("columns").Select(c => DataColumn.Read(fields with { Object = c, What = "column" }))];
        List<IReadOnlyList<JsonElement>> rows = [];
        foreach (var row in fields.Items("rows"))
        {
            if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != columns.Length)
            {
                throw ReportException.At(
                    fields.Notebook, fields.Cell, $"row {rows.Count + 1} of the {fields.What} is {Describe(row)}",
                    $"a list of {columns.Length} values, one for each column", "Build the figure with one value per column.");
            }

            rows.Add([.. row.EnumerateArray()]);
        }

        return new(columns, rows);
    }

    private static string Describe(JsonElement row) =>
        row.ValueKind == JsonValueKind.Array ? $"a list of {row.GetArrayLength()} values" : $"of kind {row.ValueKind}";
}

/// <summary>A column of a <see cref="DataTable"/>.</summary>
internal sealed record DataColumn(string Name, string Title, string? Unit, string Type)
{
    /// <summary>True when values stand right-aligned.</summary>
    public bool IsNumeric => Type is "number" or "integer";

    public static DataColumn Read(Fields fields) => new(
        fields.Text("name"), fields.TextOrNull("title") ?? fields.Text("name"), fields.TextOrNull("unit"), fields.Text("type"));
}
