using Microsoft.Data.Analysis;

namespace Workbook.Data;

/// <summary>Columns to <see cref="DataFrame"/>.</summary>
internal static class DataFrameConversion
{
    public static DataFrame Convert(IReadOnlyList<Column> columns) => new(columns.Select(Convert));

    private static DataFrameColumn Convert(Column column) => column switch
    {
        TextColumn text => new StringDataFrameColumn(column.Field.Name, text.Cells),
        ValueColumn<double> numbers => new DoubleDataFrameColumn(column.Field.Name, numbers.Cells),
        ValueColumn<long> integers => new Int64DataFrameColumn(column.Field.Name, integers.Cells),
        ValueColumn<bool> truths => new BooleanDataFrameColumn(column.Field.Name, truths.Cells),
        ValueColumn<DateOnly> days => new DateTimeDataFrameColumn(column.Field.Name, days.Cells.Select(day => day?.ToDateTime(TimeOnly.MinValue))),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
