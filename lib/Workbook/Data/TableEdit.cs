using System.Globalization;
using System.Text;
using Workbook.Data.Package;
using Workbook.Files;

namespace Workbook.Data;

/// <summary>Changes cells and rows of a loaded table. The result is read as a file would be, so that a change cannot break the schema.</summary>
internal static class TableEdit
{
    // Longer operators first, so that ">=" is not read as ">".
    private static readonly string[] Operators = ["!=", ">=", "<=", "=", ">", "<"];

    public static Dataset Set(Dataset table, string column, string value, IReadOnlyList<string> where)
    {
        int at = Place(table, column);
        List<string[]> rows = Rows(table.Columns);
        foreach (int row in Matching(table, where))
        {
            rows[row][at] = value;
        }

        return Read(table, rows);
    }

    public static Dataset Remove(Dataset table, IReadOnlyList<string> where)
    {
        HashSet<int> gone = [.. Matching(table, where)];
        return table.Where(row => !gone.Contains(row));
    }

    public static Dataset Add(Dataset table, IReadOnlyList<string> cells)
    {
        string[] added = [.. table.Columns.Select(_ => "")];
        foreach (string cell in cells)
        {
            (string column, string sign, string value) = Split(table, cell);
            added[Place(table, column)] = sign == "=" ? value : throw DatasetErrors.NoCondition(table.Name, cell);
        }

        return Read(table, [.. Rows(table.Columns), added]);
    }

    /// <summary>Reads a table from text in the form that its descriptor asks for, in place of the one given.</summary>
    /// <param name="table">The table to replace.</param>
    /// <param name="file">The file that the text is from, for messages.</param>
    /// <param name="text">CSV with a header.</param>
    public static Dataset Read(Dataset table, string file, string text) =>
        table.WithColumns(TableReader.Parse(table.Name, file, text, table.Resource));

    /// <summary>Columns as CSV with a header.</summary>
    public static string Text(IReadOnlyList<Column> columns) => Text(columns, Rows(columns));

    private static Dataset Read(Dataset table, IEnumerable<string[]> rows) => Read(table, table.Resource.Path, Text(table.Columns, rows));

    private static string Text(IReadOnlyList<Column> columns, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        CsvLine.Append(text, columns.Select(column => column.Field.Name));
        foreach (string[] row in rows)
        {
            CsvLine.Append(text, row);
        }

        return text.ToString();
    }

    private static List<string[]> Rows(IReadOnlyList<Column> columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(row => columns.Select(column => CsvText.Cell(column[row])).ToArray())];

    private static List<int> Matching(Dataset table, IReadOnlyList<string> where)
    {
        List<Func<int, bool>> tests = [.. where.Select(condition => Test(table, condition))];
        List<int> rows = [.. Enumerable.Range(0, table.Count).Where(row => tests.All(test => test(row)))];
        return rows.Count > 0 ? rows : throw DatasetErrors.NoRow(table.Name, table.Resource.Table, where);
    }

    private static Func<int, bool> Test(Dataset table, string condition)
    {
        (string name, string sign, string value) = Split(table, condition);
        Column column = table[name];
        return row => sign switch
        {
            "=" => CsvText.Cell(column[row]) == value,
            "!=" => CsvText.Cell(column[row]) != value,
            _ => Compare(column[row], value) is int order && sign switch { ">=" => order >= 0, "<=" => order <= 0, ">" => order > 0, _ => order < 0 },
        };

        int? Compare(object? cell, string limit) => cell is null ? null
            : column.Field.Type is FieldType.Number or FieldType.WholeNumber && double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                ? Convert.ToDouble(cell, CultureInfo.InvariantCulture).CompareTo(number)
                : string.CompareOrdinal(CsvText.Cell(cell), limit);
    }

    private static int Place(Dataset table, string column) => table.Columns.ToList().IndexOf(table[column]);

    private static (string Column, string Operator, string Value) Split(Dataset table, string condition)
    {
        (string Sign, int At) found = Operators.Select(sign => (sign, condition.IndexOf(sign, StringComparison.Ordinal)))
            .Where(place => place.Item2 > 0).OrderBy(place => place.Item2).FirstOrDefault();
        return found.Sign is null
            ? throw DatasetErrors.NoCondition(table.Name, condition)
            : (condition[..found.At].Trim(), found.Sign, condition[(found.At + found.Sign.Length)..].Trim());
    }
}
