using System.Reflection;
using Deedle;

namespace Workbook.Publishing.Tables;

/// <summary>Deedle's frames and series as tables.</summary>
internal static class DeedleTable
{
    private static readonly MethodInfo OfSeriesMethod = typeof(DeedleTable).GetMethod(nameof(OfSeries), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static TableView OfFrame(object frame) => ((IFrame)frame).Apply(new FrameView());

    public static TableView OfAnySeries(object series)
    {
        Type type = series.GetType();
        while (type.GetGenericTypeDefinition() != typeof(Series<,>))
        {
            type = type.BaseType!;
        }

        return (TableView)OfSeriesMethod.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [series])!;
    }

    private static TableView OfSeries<TKey, TValue>(Series<TKey, TValue> series)
        where TKey : notnull => new(
        [new TableHeading("value")],
        series.KeyCount,
        [.. series.Keys.Take(TableView.MostRows).Select((key, row) => new TableRow(key, [Value(series.TryGetAt(row))]))]);

    private static object? Value<T>(OptionalValue<T> cell) => cell.HasValue ? cell.Value : null;

    private sealed class FrameView : IFrameOperation<TableView>
    {
        public TableView Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        {
            TColumn[] columns = [.. frame.ColumnKeys];
            return new TableView(
                [.. columns.Select(column => new TableHeading(TableCell.Text(column)))],
                frame.RowCount,
                [.. frame.RowKeys.Take(TableView.MostRows).Select((key, row) => Row(key, frame.Rows.GetAt(row), Math.Min(columns.Length, TableView.MostColumns)))]);
        }

        private static TableRow Row<TColumn>(object? key, ObjectSeries<TColumn> row, int columns) =>
            new(key, [.. Enumerable.Range(0, columns).Select(column => Value(row.TryGetAt(column)))]);
    }
}
