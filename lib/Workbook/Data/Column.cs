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
}

/// <summary>A column of text.</summary>
public sealed class TextColumn : Column
{
    private readonly string?[] cells;

    internal TextColumn(Field field, string?[] cells)
        : base(field) => this.cells = cells;

    /// <summary>The cells in row order.</summary>
    public IReadOnlyList<string?> Cells => cells;

    /// <inheritdoc/>
    public override int Length => cells.Length;

    /// <inheritdoc/>
    public override object? this[int row] => cells[row];

    internal override Column Take(IReadOnlyList<int> rows) => new TextColumn(Field, [.. rows.Select(row => cells[row])]);
}

/// <summary>A column of numbers, days or truth values.</summary>
/// <typeparam name="T"><see cref="double"/>, <see cref="long"/>, <see cref="bool"/> or <see cref="DateOnly"/>.</typeparam>
public sealed class ValueColumn<T> : Column
    where T : struct
{
    private readonly T?[] cells;

    internal ValueColumn(Field field, T?[] cells)
        : base(field) => this.cells = cells;

    /// <summary>The cells in row order.</summary>
    public IReadOnlyList<T?> Cells => cells;

    /// <inheritdoc/>
    public override int Length => cells.Length;

    /// <inheritdoc/>
    public override object? this[int row] => cells[row];

    internal override Column Take(IReadOnlyList<int> rows) => new ValueColumn<T>(Field, [.. rows.Select(row => cells[row])]);
}
