using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbook.Charts;

namespace Workbook.Publishing;

/// <summary>The data that a figure draws. Cells keep the text of their numbers.</summary>
internal sealed record BundledTable
{
    public required ImmutableArray<BundledColumn> Columns { get; init; }

    public required ImmutableArray<ImmutableArray<JsonElement>> Rows { get; init; }

    public static BundledTable Of(FigureTable table) => new()
    {
        Columns = [.. table.Columns.Select((column, i) => BundledColumn.Of(column, table.Rows.Select(row => row[i])))],
        Rows = [.. table.Rows.Select(row => row.Select(Cell).ToImmutableArray())],
    };

    private static JsonElement Cell(object? cell) => Cells.Plain(cell) switch
    {
        null => JsonSerializer.SerializeToElement(null, BundleContext.Default.String),
        double number => JsonSerializer.SerializeToElement(number, BundleContext.Default.Double),
        int number => JsonSerializer.SerializeToElement(number, BundleContext.Default.Int32),
        long number => JsonSerializer.SerializeToElement(number, BundleContext.Default.Int64),
        bool truth => JsonSerializer.SerializeToElement(truth, BundleContext.Default.Boolean),
        string text => JsonSerializer.SerializeToElement(text, BundleContext.Default.String),
        _ => throw new ArgumentException($"A figure's table cannot hold a {cell!.GetType().Name}."),
    };
}

/// <summary>One column of a <see cref="BundledTable"/>.</summary>
internal readonly record struct BundledColumn
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string? Unit { get; init; }

    [JsonConverter(typeof(KebabCaseConverter<BundledType>))]
    public required BundledType Type { get; init; }

    public static BundledColumn Of(TableColumn column, IEnumerable<object?> cells) => new()
    {
        Name = column.Name,
        Title = column.Title,
        Unit = column.Unit,
        Type = cells.FirstOrDefault(cell => cell is not null) switch
        {
            double => BundledType.Number,
            int or long => BundledType.Integer,
            bool => BundledType.Boolean,
            DateOnly => BundledType.Date,
            _ => BundledType.String,
        },
    };
}

/// <summary>What a column's cells are.</summary>
internal enum BundledType
{
    Number,
    Integer,
    Boolean,
    Date,
    String,
}
