using Deedle;

namespace Workbook.Data;

/// <summary>Columns to Deedle frames and series.</summary>
internal static class DeedleConversion
{
    public static Frame<int, string> ToFrame(IReadOnlyList<Column> columns)
    {
        var builder = new FrameBuilder.Columns<int, string>();
        foreach (Column column in columns)
        {
            builder.Add(column.Field.Name, Series(column));
        }

        return builder.Frame;
    }

    public static Series<TKey, double> ToSeries<TKey>(Dataset dataset, string key, string value)
        where TKey : notnull
    {
        Column keys = dataset[key];
        IReadOnlyList<double?> values = dataset.Numbers(value);
        var pairs = new Dictionary<TKey, double>();
        foreach (int row in Enumerable.Range(0, dataset.Count).Where(row => values[row] is not null && keys[row] is not null))
        {
            TKey typed = Widen(keys[row]!) is TKey one ? one : throw DatasetErrors.WrongKeyType(dataset.Name, dataset.Resource.Table, keys.Field, typeof(TKey));
            if (!pairs.TryAdd(typed, values[row]!.Value))
            {
                throw DatasetErrors.RepeatedKey(dataset.Name, key, CsvText.Cell(keys[row]!));
            }
        }

        return new Series<TKey, double>(pairs);
    }

    private static ISeries<int> Series(Column column) => column switch
    {
        TextColumn text => OfTexts(text.Cells),
        ValueColumn<double> numbers => OfValues(numbers.Cells),
        ValueColumn<long> integers => OfValues(integers.Cells),
        ValueColumn<bool> truths => OfValues(truths.Cells),
        ValueColumn<DateOnly> days => OfValues([.. days.Cells.Select(day => day?.ToDateTime(TimeOnly.MinValue))]),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static Series<int, string> OfTexts(IReadOnlyList<string?> cells) =>
        Sparse(cells, cell => cell is null ? OptionalValue<string>.Missing : new OptionalValue<string>(cell));

    private static Series<int, T> OfValues<T>(IReadOnlyList<T?> cells)
        where T : struct =>
        Sparse(cells, cell => cell is T value ? new OptionalValue<T>(value) : OptionalValue<T>.Missing);

    private static Series<int, TValue> Sparse<TCell, TValue>(IReadOnlyList<TCell> cells, Func<TCell, OptionalValue<TValue>> read) =>
        cells.Select((cell, row) => KeyValuePair.Create(row, read(cell))).ToSparseSeries();

    private static object Widen(object key) => key is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : key;
}
