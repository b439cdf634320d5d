using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Parquet;
using Workbook.Data.Package;
using DataField = Parquet.Schema.DataField;

namespace Workbook.Data;

/// <summary>
/// Reads a table from a Parquet file. Length, checksum and columns are checked at once; a column's cells are read, and checked against their constraints,
/// when they are first asked for. The file stays open until then, so that it is the one whose checksum was taken.
/// </summary>
internal sealed class ParquetTable
{
    /// <summary>How the names of such files end.</summary>
    public const string Extension = ".parquet";

    private readonly string dataset, file;
    private readonly ParquetReader reader;
    private readonly Lock gate = new();

    private ParquetTable(string dataset, string file, ParquetReader reader) => (this.dataset, this.file, this.reader) = (dataset, file, reader);

    private int Rows => checked((int)reader.RowGroups.Sum(group => group.RowCount));

    public static IReadOnlyList<Column> Read(string folder, DataPackage package, Resource resource)
    {
        string file = Path.Combine(folder, resource.Path);
        FileStream stream = DataFile.Open(package.Name, file);
        DataFile.CheckBytes(package.Name, file, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)), resource);
        stream.Position = 0;
        var table = new ParquetTable(package.Name, file, Try(package.Name, file, () => ParquetReader.CreateAsync(stream, new ParquetOptions { UseDateOnlyTypeForDates = true }, leaveStreamOpen: false)));
        DataField[] found = table.reader.Schema.GetDataFields();
        TableReader.CheckHeader(package.Name, file, [.. found.Select(field => field.Name)], resource);
        return [.. resource.Fields.Zip(found, table.Column)];
    }

    /// <summary>Whether a file differs from what its descriptor states; if so, it has been read and checked in all but length and checksum.</summary>
    public static bool IsEdited(string folder, DataPackage package, Resource resource)
    {
        using FileStream stream = DataFile.Open(package.Name, Path.Combine(folder, resource.Path));
        Resource found = resource with { Bytes = stream.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)) };
        if (found.Sha256 == resource.Sha256)
        {
            return false;
        }

        CheckWhole(new Dataset(package, found, null, Read(folder, package, found)));
        return true;
    }

    /// <summary>Reads every cell, and checks that rows are sorted by the key and that each key names one row.</summary>
    /// <exception cref="DatasetException">They do not, or a cell breaks the schema.</exception>
    public static void CheckWhole(Dataset table)
    {
        _ = table.Columns.Count(column => column.Length > 0 && column[0] is null);
        List<Column> key = [.. table.Resource.PrimaryKey.Select(name => table[name])];
        for (int row = 1; row < table.Count && key.Count > 0; row++)
        {
            int order = key.Select(column => column is TextColumn texts ? string.CompareOrdinal(texts.Cells[row - 1], texts.Cells[row]) : Comparer<object?>.Default.Compare(column[row - 1], column[row]))
                .FirstOrDefault(sign => sign != 0);
            if (order >= 0)
            {
                throw DatasetErrors.BadStoredCell(
                    table.Name, table.Resource.Path, row, string.Join(", ", table.Resource.PrimaryKey), string.Join(", ", key.Select(column => CsvText.Cell(column[row]))),
                    "a key after that of the row before, because rows are sorted by their key and a key names one row");
            }
        }
    }

    private Column Column(Field field, DataField stored) => (field.Type, stored.ClrType) switch
    {
        (FieldType.Text, Type type) when type == typeof(string) || type == typeof(ReadOnlyMemory<char>) => new TextColumn(field, Rows, new(() => Checked(field, Texts(stored), cell => cell, _ => null))),
        (FieldType.Number, Type type) when type == typeof(double) => Values<double, double>(field, stored, value => value, value => value),
        (FieldType.Number, Type type) when type == typeof(float) => Values<float, double>(field, stored, value => value, value => value),
        (FieldType.WholeNumber, Type type) when type == typeof(long) => Values<long, long>(field, stored, value => value, value => value),
        (FieldType.WholeNumber, Type type) when type == typeof(int) => Values<int, long>(field, stored, value => value, value => value),
        (FieldType.Boolean, Type type) when type == typeof(bool) => Values<bool, bool>(field, stored, value => value, _ => null),
        (FieldType.Date, Type type) when type == typeof(DateOnly) => Values<DateOnly, DateOnly>(field, stored, value => value, _ => null),
        _ => throw DatasetErrors.WrongStoredType(dataset, file, field, stored.ClrType),
    };

    private ValueColumn<T> Values<TStored, T>(Field field, DataField stored, Func<TStored, T> convert, Func<T, double?> magnitude)
        where TStored : struct
        where T : struct => new(field, Rows, new(() => Checked(field, Cells(stored, convert), cell => Convert.ToString(cell, CultureInfo.InvariantCulture)!, cell => magnitude(cell!.Value))));

    private string?[] Texts(DataField field)
    {
        string?[] cells = new string?[Rows];
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((ParquetRowGroupReader group, int start) in Groups())
        {
            string?[] part = new string?[group.RowCount];
            Read(() => group.ReadAsync(field, part.AsMemory(), null));
            for (int i = 0; i < part.Length; i++)
            {
                // A text that stands in many rows is kept once.
                cells[start + i] = part[i] is not { Length: > 0 } text ? null : known.TryGetValue(text, out string? same) ? same : known[text] = text;
            }
        }

        return cells;
    }

    private T?[] Cells<TStored, T>(DataField field, Func<TStored, T> convert)
        where TStored : struct
        where T : struct
    {
        var cells = new T?[Rows];
        foreach ((ParquetRowGroupReader group, int start) in Groups())
        {
            var part = new TStored?[group.RowCount];
            Read(() => group.ReadAsync<TStored>(field, part.AsMemory(), null));
            for (int i = 0; i < part.Length; i++)
            {
                cells[start + i] = part[i] is TStored value ? convert(value) : null;
            }
        }

        return cells;
    }

    private IEnumerable<(ParquetRowGroupReader Group, int Start)> Groups()
    {
        int start = 0;
        foreach (ParquetRowGroupReader group in reader.RowGroups)
        {
            yield return (group, start);
            start += checked((int)group.RowCount);
        }
    }

    // Columns share the open file.
    private void Read(Func<ValueTask> read)
    {
        lock (gate)
        {
            Try(dataset, file, async () =>
            {
                await read().ConfigureAwait(false);
                return true;
            });
        }
    }

    private T[] Checked<T>(Field field, T[] cells, Func<T, string?> text, Func<T, double?> magnitude)
    {
        FieldConstraints constraints = field.Constraints;
        Regex? pattern = constraints.Pattern is string form ? CellPattern.Of(form) : null;
        var fitting = new HashSet<string>(StringComparer.Ordinal);
        for (int row = 0; row < cells.Length; row++)
        {
            string? fault = cells[row] is null ? (constraints.Required ? "a value (the column is required)" : null)
                : magnitude(cells[row]) is double size ? (double.IsFinite(size) ? Range(constraints, size) : "a number")
                : (constraints.Allowed.IsEmpty && pattern is null) || fitting.Contains(text(cells[row])!) ? null
                : !constraints.Allowed.IsEmpty && !constraints.Allowed.Contains(text(cells[row])!) ? "one of " + string.Join(", ", constraints.Allowed)
                : pattern?.IsMatch(text(cells[row])!) == false ? $"text that matches {constraints.Pattern}"
                : fitting.Add(text(cells[row])!) ? null : null;
            if (fault is not null)
            {
                throw DatasetErrors.BadStoredCell(dataset, file, row, field.Name, text(cells[row]) ?? "", fault);
            }
        }

        return cells;
    }

    private static string? Range(FieldConstraints constraints, double size) =>
        size < constraints.Minimum ? string.Create(CultureInfo.InvariantCulture, $"at least {constraints.Minimum}")
        : size > constraints.Maximum ? string.Create(CultureInfo.InvariantCulture, $"at most {constraints.Maximum}")
        : null;

    private static T Try<T>(string dataset, string file, Func<Task<T>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // Whatever the library makes of a file that is no Parquet, the fault is the file's.
        catch (Exception error) when (error is not DatasetException and not OutOfMemoryException)
#pragma warning restore CA1031
        {
            throw DatasetErrors.NotParquet(dataset, file, error);
        }
    }
}
