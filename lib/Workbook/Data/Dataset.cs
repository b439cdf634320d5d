using System.Collections.Immutable;
using System.Globalization;
using Deedle;
using Microsoft.Data.Analysis;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>A loaded, validated table with its provenance. Immutable.</summary>
public sealed class Dataset
{
    private readonly IReadOnlyList<Column> columns;

    internal Dataset(DataPackage package, Resource resource, DateOnly? asOf, IReadOnlyList<Column> columns)
    {
        Package = package;
        Resource = resource;
        AsOf = asOf;
        this.columns = columns;
    }

    /// <summary>Name of the dataset.</summary>
    public string Name => Package.Name;

    /// <summary>The whole descriptor.</summary>
    public DataPackage Package { get; }

    /// <summary>The table's part of the descriptor.</summary>
    public Resource Resource { get; }

    /// <summary>The day of knowledge asked for, if one was.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Number of rows.</summary>
    public int Count => columns[0].Length;

    /// <summary>The columns in the order of the schema.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The sources of this table, for citation.</summary>
    public ImmutableArray<Citation> Citations => Citation.For(Package, Resource);

    /// <summary>A column by name.</summary>
    /// <exception cref="DatasetException">There is no such column.</exception>
    public Column this[[SuggestedBy(typeof(ColumnNames))] string column] =>
        columns.FirstOrDefault(candidate => candidate.Field.Name == column)
        ?? throw DatasetErrors.NoColumn(Name, Resource.Table, column, columns.Select(candidate => candidate.Field.Name));

    /// <summary>The cells of a text column.</summary>
    /// <exception cref="DatasetException">There is no such column, or it holds something else.</exception>
    public IReadOnlyList<string?> Texts([SuggestedBy(typeof(ColumnNames))] string column) =>
        (this[column] as TextColumn ?? throw WrongType(column, "text")).Cells;

    /// <summary>The cells of a number column, in the unit that its field states.</summary>
    /// <exception cref="DatasetException">There is no such column, or it holds something else.</exception>
    public IReadOnlyList<double?> Numbers([SuggestedBy(typeof(ColumnNames))] string column) => this[column] switch
    {
        ValueColumn<double> numbers => numbers.Cells,
        ValueColumn<long> integers => [.. integers.Cells.Select(cell => (double?)cell)],
        _ => throw WrongType(column, "numbers"),
    };

    /// <summary>The cells of a date column.</summary>
    /// <exception cref="DatasetException">There is no such column, or it holds something else.</exception>
    public IReadOnlyList<DateOnly?> Days([SuggestedBy(typeof(ColumnNames))] string column) =>
        (this[column] as ValueColumn<DateOnly> ?? throw WrongType(column, "days")).Cells;

    /// <summary>The same table with only the rows for which <paramref name="keep"/> says so; rows count from 0.</summary>
    public Dataset Where(Func<int, bool> keep)
    {
        List<int> rows = [.. Enumerable.Range(0, Count).Where(keep)];
        return new Dataset(Package, Resource, AsOf, [.. columns.Select(column => column.Take(rows))]);
    }

    /// <summary>The same table with only the rows that have one of the texts in the column; of a column of days, one of the days, as 2024-09-18.</summary>
    /// <exception cref="DatasetException">There is no such column, it holds something else, it has no such text, or a text is no day.</exception>
    public Dataset Where([SuggestedBy(typeof(ColumnNames))] string column, [SuggestedBy(typeof(ColumnTexts))] params string[] values)
    {
        if (this[column] is ValueColumn<DateOnly>)
        {
            return Where(column, [.. values.Select(value => Day(column, value))]);
        }

        IReadOnlyList<string?> cells = Texts(column);
        List<string> known = [.. cells.OfType<string>().Union(this[column].Field.Constraints.Allowed).Order(StringComparer.Ordinal)];
        return values.FirstOrDefault(value => !known.Contains(value)) is { } wrong
            ? throw DatasetErrors.NoValue(Name, column, wrong, known)
            : Where(row => values.Contains(cells[row]));
    }

    /// <summary>The same table with only the rows that have one of the numbers in the column, in its unit.</summary>
    /// <exception cref="DatasetException">There is no such column, or it holds something else.</exception>
    public Dataset Where([SuggestedBy(typeof(ColumnNames))] string column, params double[] values) => Where(Numbers(column), cell => values.Contains(cell));

    /// <summary>The same table with only the rows that have one of the days in the column.</summary>
    /// <exception cref="DatasetException">There is no such column, or it holds something else.</exception>
    public Dataset Where([SuggestedBy(typeof(ColumnNames))] string column, params DateOnly[] values) => Where(Days(column), cell => values.Contains(cell));

    /// <summary>The same table with only the rows that have the truth value in the column.</summary>
    /// <exception cref="DatasetException">There is no such column, or it holds something else.</exception>
    public Dataset Where([SuggestedBy(typeof(ColumnNames))] string column, bool value) =>
        Where((this[column] as ValueColumn<bool> ?? throw WrongType(column, "true or false")).Cells, cell => cell == value);

    /// <summary>The same table with only the rows whose number in the column lies between two, ends included.</summary>
    /// <exception cref="DatasetException">There is no such column, it holds something else, or the ends are the wrong way round.</exception>
    public Dataset Between([SuggestedBy(typeof(ColumnNames))] string column, double from, double to) => Between(column, Numbers(column), from, to);

    /// <summary>The same table with only the rows whose day in the column lies between two, ends included.</summary>
    /// <exception cref="DatasetException">There is no such column, it holds something else, or the ends are the wrong way round.</exception>
    public Dataset Between([SuggestedBy(typeof(ColumnNames))] string column, DateOnly from, DateOnly to) => Between(column, Days(column), from, to);

    /// <summary>The same table with only the rows whose day in the column lies between two, ends included, each written as 2024-09-18.</summary>
    /// <exception cref="DatasetException">There is no such column, it holds something else, an end is no day, or the ends are the wrong way round.</exception>
    public Dataset Between([SuggestedBy(typeof(ColumnNames))] string column, string from, string to) =>
        Between(column, Days(column), Day(column, from), Day(column, to));

    /// <summary>The same table with only its first rows; the whole where there are fewer.</summary>
    /// <param name="rows">How many, from 0.</param>
    public Dataset Take(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return Where(row => row < rows);
    }

    /// <summary>The same table with one column set in the rows that meet all conditions; the changed table is checked as any is.</summary>
    /// <param name="column">The column to set.</param>
    /// <param name="value">Number, text, truth value or day; <see langword="null"/> empties the cells.</param>
    /// <param name="where">Conditions such as <c>iso3=CHN</c> or <c>year&gt;=2017</c>; none means every row.</param>
    /// <exception cref="DatasetException">There is no such column, no row meets the conditions, or the value breaks the schema.</exception>
    public Dataset Change([SuggestedBy(typeof(ColumnNames))] string column, object? value, params IReadOnlyList<string> where) =>
        TableEdit.Set(this, column, CsvText.Cell(value), where);

    /// <summary>The same table without the rows that meet all conditions.</summary>
    /// <param name="where">Conditions, as for <see cref="Change"/>.</param>
    /// <exception cref="DatasetException">A condition names no column, or no row meets them.</exception>
    public Dataset Remove(params IReadOnlyList<string> where) => TableEdit.Remove(this, where);

    /// <summary>The same table with one more row.</summary>
    /// <param name="cells">Its cells, each as <c>column=value</c>; the others are empty.</param>
    /// <exception cref="DatasetException">A cell names no column, or the row breaks the schema or repeats a key.</exception>
    public Dataset Add(params IReadOnlyList<string> cells) => TableEdit.Add(this, cells);

    /// <summary>One record a row; a constructor parameter takes the column of the same name (<c>ReleaseDate</c> ← <c>release_date</c>).</summary>
    /// <exception cref="DatasetException">A parameter has no column, has another type, or cannot hold an empty cell.</exception>
    public IReadOnlyList<T> Rows<T>()
        where T : class => RecordBinder.Bind<T>(this);

    /// <summary>The table as a <see cref="DataFrame"/>; days become <see cref="DateTime"/> at midnight.</summary>
    public DataFrame ToDataFrame() => DataFrameConversion.Convert(columns);

    /// <summary>The table as a Deedle frame, keyed by row number from 0; days become <see cref="DateTime"/> at midnight.</summary>
    public Frame<int, string> ToFrame() => DeedleConversion.ToFrame(columns);

    /// <summary>A number column as a Deedle series keyed by another column, empty cells left out.</summary>
    /// <typeparam name="TKey"><see cref="string"/>, <see cref="long"/> or <see cref="DateTime"/>, as the key column holds.</typeparam>
    /// <exception cref="DatasetException">A column does not exist or holds something else, or a key stands in several rows.</exception>
    public Series<TKey, double> ToSeries<TKey>([SuggestedBy(typeof(ColumnNames))] string key, [SuggestedBy(typeof(ColumnNames))] string value)
        where TKey : notnull => DeedleConversion.ToSeries<TKey>(this, key, value);

    internal Dataset WithColumns(IReadOnlyList<Column> replaced) => new(Package, Resource, AsOf, replaced);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name}/{Resource.Table}{(Resource.Vintage is Vintage vintage ? $" {vintage}" : "")}: {Count} rows × {columns.Count} columns";

    private Dataset Between<T>(string column, IReadOnlyList<T?> cells, T from, T to)
        where T : struct, IComparable<T> => from.CompareTo(to) <= 0
            ? Where(cells, cell => cell.CompareTo(from) >= 0 && cell.CompareTo(to) <= 0)
            : throw DatasetErrors.EmptyRange(Name, column, CsvText.Cell(from), CsvText.Cell(to));

    private Dataset Where<T>(IReadOnlyList<T?> cells, Func<T, bool> keep)
        where T : struct => Where(row => cells[row] is T cell && keep(cell));

    private DateOnly Day(string column, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw DatasetErrors.NoDay(Name, column, text);

    private DatasetException WrongType(string column, string asked) =>
        DatasetErrors.WrongColumnType(Name, Resource.Table, this[column].Field, asked);
}
