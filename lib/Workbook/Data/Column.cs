using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>One column of a loaded table; every column of a table has the same length.</summary>
public abstract class Column
{
    private protected Column(Field field) => Field = field;

    /// <summary>Name, type, unit and meaning.</summary>
    public Field Field { get; }

    /// <summary>Number of rows.</summary>
    public abstract int Length { get; }

    /// <summary>The cell in a row, or <see langword="null"/> where it is empty.</summary>
    public abstract object? this[int row] { get; }

    /// <summary>The same column with only the rows named.</summary>
    internal abstract Column Take(IReadOnlyList<int> rows);

    // Cells that are at hand are taken at once, so that the whole column is not kept; others wait until they are asked for.
    private protected static Lazy<T[]> Taken<T>(Lazy<T[]> cells, IReadOnlyList<int> rows)
    {
        T[] Take() => [.. rows.Select(row => cells.Value[row])];
        return cells.IsValueCreated ? new Lazy<T[]>(Take()) : new Lazy<T[]>(Take);
    }
}

/// <summary>A column of text.</summary>
public sealed class TextColumn : Column
{
    private readonly Lazy<string?[]> cells;

    internal TextColumn(Field field, string?[] cells)
        : this(field, cells.Length, new Lazy<string?[]>(cells))
    {
    }

    internal TextColumn(Field field, int length, Lazy<string?[]> cells)
        : base(field) => (Length, this.cells) = (length, cells);

    /// <summary>The cells in row order.</summary>
    public IReadOnlyList<string?> Cells => cells.Value;

    /// <inheritdoc/>
    public override int Length { get; }

    /// <inheritdoc/>
    public override object? this[int row] => cells.Value[row];

    internal override Column Take(IReadOnlyList<int> rows) => new TextColumn(Field, rows.Count, Taken(cells, rows));
}

/// <summary>A column of numbers, days or truth values.</summary>
/// <typeparam name="T"><see cref="double"/>, <see cref="long"/>, <see cref="bool"/> or <see cref="DateOnly"/>.</typeparam>
public sealed class ValueColumn<T> : Column
    where T : struct
{
    private readonly Lazy<T?[]> cells;

    internal ValueColumn(Field field, T?[] cells)
        : this(field, cells.Length, new Lazy<T?[]>(cells))
    {
    }

    internal ValueColumn(Field field, int length, Lazy<T?[]> cells)
        : base(field) => (Length, this.cells) = (length, cells);

    /// <summary>The cells in row order.</summary>
    public IReadOnlyList<T?> Cells => cells.Value;

    /// <inheritdoc/>
    public override int Length { get; }

    /// <inheritdoc/>
    public override object? this[int row] => cells.Value[row];

    internal override Column Take(IReadOnlyList<int> rows) => new ValueColumn<T>(Field, rows.Count, Taken(cells, rows));
}
