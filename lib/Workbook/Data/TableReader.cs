using System.Security.Cryptography;
using System.Text;
using Sylvan.Data.Csv;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Reads one table and checks it against its descriptor: length, checksum, encoding, columns, cells, key.</summary>
internal static class TableReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<Column> Read(string folder, DataPackage package, Resource resource)
    {
        string file = Path.Combine(folder, resource.Path);
        if (!File.Exists(file))
        {
            throw DatasetErrors.MissingFile(package.Name, file);
        }

        byte[] bytes = File.ReadAllBytes(file);
        string text = Decode(package.Name, file, bytes);
        CheckBytes(package.Name, file, bytes, resource);
        return Parse(package.Name, file, text, resource);
    }

    /// <summary>Parses and validates text that need not be on disk; <paramref name="file"/> is for messages.</summary>
    internal static IReadOnlyList<Column> Parse(string dataset, string file, string text, Resource resource)
    {
        int carriageReturn = text.IndexOf('\r', StringComparison.Ordinal);
        if (carriageReturn >= 0)
        {
            throw DatasetErrors.Malformed(dataset, file, LineOf(text.AsSpan(0, carriageReturn)), "a carriage return");
        }

        using CsvDataReader reader = CsvReading.Open(text);
        CheckHeader(dataset, file, reader, resource);
        var builders = resource.Fields.Select(field => ColumnBuilder.For(dataset, file, field)).ToList();
        var lines = new List<int>();
        int line = 2;
        while (Next(dataset, file, line, reader))
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

    private static bool Next(string dataset, string file, int line, CsvDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception error) when (error is CsvFormatException or FormatException)
        {
            throw DatasetErrors.Malformed(dataset, file, line, error.Message.TrimEnd('.'));
        }
    }

    private static string Decode(string dataset, string file, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            throw DatasetErrors.NotUtf8(dataset, file, 1);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw DatasetErrors.NotUtf8(dataset, file, 1 + bytes.AsSpan(0, Math.Max(error.Index, 0)).Count((byte)'\n'));
        }
    }

    private static void CheckBytes(string dataset, string file, byte[] bytes, Resource resource)
    {
        if (bytes.Length != resource.Bytes)
        {
            throw DatasetErrors.Truncated(dataset, file, bytes.Length, resource.Bytes);
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash != resource.Sha256)
        {
            throw DatasetErrors.Checksum(dataset, file, hash, resource.Sha256);
        }
    }

    private static void CheckHeader(string dataset, string file, CsvDataReader reader, Resource resource)
    {
        var found = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
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

    private static int LineOf(ReadOnlySpan<char> before) => 1 + before.Count('\n');
}
