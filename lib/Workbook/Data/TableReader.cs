using System.Security.Cryptography;
using Sylvan.Data.Csv;
using Workbook.Data.Package;
using Workbook.Files;

namespace Workbook.Data;

/// <summary>Reads one table and checks it against its descriptor: length, checksum, encoding, columns, cells, key.</summary>
internal static class TableReader
{
    /// <summary>The largest table that is read, in bytes.</summary>
    private const int Longest = 256 << 20;

    public static IReadOnlyList<Column> Read(string folder, DataPackage package, Resource resource)
    {
        if (IsParquet(resource))
        {
            return ParquetTable.Read(folder, package, resource);
        }

        (string file, byte[] bytes, string text) = Open(folder, package, resource);
        DataFile.CheckBytes(package.Name, file, bytes.Length, Checksum(bytes), resource);
        return Parse(package.Name, file, text, resource);
    }

    /// <summary>Whether a table differs from what its descriptor states; if so, it has been read and checked in all but length and checksum.</summary>
    public static bool IsEdited(string folder, DataPackage package, Resource resource)
    {
        if (IsParquet(resource))
        {
            return ParquetTable.IsEdited(folder, package, resource);
        }

        (string file, byte[] bytes, string text) = Open(folder, package, resource);
        bool edited = Checksum(bytes) != resource.Sha256;
        if (edited)
        {
            Parse(package.Name, file, text, resource);
        }

        return edited;
    }

    /// <summary>Checks what loading leaves for later.</summary>
    /// <exception cref="DatasetException">A cell or key is at fault.</exception>
    public static void CheckWhole(Dataset table)
    {
        if (IsParquet(table.Resource))
        {
            ParquetTable.CheckWhole(table);
        }
    }

    /// <summary>Parses and validates text that need not be on disk; <paramref name="file"/> is for messages.</summary>
    internal static IReadOnlyList<Column> Parse(string dataset, string file, string text, Resource resource)
    {
        if (CsvForm.FirstFault(text) is (int faulty, string fault))
        {
            throw DatasetErrors.Malformed(dataset, file, faulty, fault);
        }

        using CsvDataReader reader = Try(dataset, file, 1, () => CsvReading.Open(text));
        CheckHeader(dataset, file, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], resource);
        var builders = resource.Fields.Select(field => ColumnBuilder.For(dataset, file, field)).ToList();
        var lines = new List<int>();
        int line = 2;
        while (Try(dataset, file, line, reader.Read))
        {
            if (reader.RowFieldCount != builders.Count)
            {
                throw DatasetErrors.Malformed(dataset, file, line, $"{reader.RowFieldCount} cells found, {builders.Count} expected");
            }

            lines.Add(line);
            int breaks = 0;
            for (int i = 0; i < builders.Count; i++)
            {
                string cell = reader.GetString(i);
                builders[i].Add(line, cell);
                breaks += cell.AsSpan().Count('\n');
            }

            line += 1 + breaks;
        }

        List<Column> columns = builders.ConvertAll(builder => builder.Build());
        CheckKey(dataset, file, resource, columns, lines);
        return columns;
    }

    private static bool IsParquet(Resource resource) => resource.Path.EndsWith(ParquetTable.Extension, StringComparison.Ordinal);

    private static T Try<T>(string dataset, string file, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is CsvFormatException or FormatException or InvalidOperationException)
        {
            throw DatasetErrors.Malformed(dataset, file, line, error.Message.TrimEnd('.'));
        }
    }

    private static (string File, byte[] Bytes, string Text) Open(string folder, DataPackage package, Resource resource)
    {
        string file = Path.Combine(folder, resource.Path);
        if (!ReadLog.Exists(file))
        {
            throw DatasetErrors.MissingFile(package.Name, file);
        }

        byte[] bytes = DataFile.Read(package.Name, file, Longest);
        return (file, bytes, DataFile.Decode(package.Name, file, bytes));
    }

    private static string Checksum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The columns found are those of the schema, in its order.</summary>
    internal static void CheckHeader(string dataset, string file, IReadOnlyList<string> found, Resource resource)
    {
        foreach (Field field in resource.Fields)
        {
            if (!found.Contains(field.Name))
            {
                throw DatasetErrors.MissingColumn(dataset, file, field.Name, found);
            }
        }

        for (int i = 0; i < found.Count; i++)
        {
            if (i >= resource.Fields.Length || found[i] != resource.Fields[i].Name)
            {
                throw DatasetErrors.ExtraColumn(dataset, file, found[i]);
            }
        }
    }

    private static void CheckKey(string dataset, string file, Resource resource, List<Column> columns, List<int> lines)
    {
        var key = resource.PrimaryKey.Select(name => columns.Find(column => column.Field.Name == name)
            ?? throw DatasetErrors.NoColumn(dataset, resource.Table, name, columns.Select(column => column.Field.Name))).ToList();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < lines.Count; row++)
        {
            string value = string.Join(", ", key.Select(column => CsvText.Cell(column[row])));
            if (!seen.TryAdd(value, lines[row]))
            {
                throw DatasetErrors.DuplicateKey(dataset, file, lines[row], seen[value], value);
            }
        }
    }
}
