using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Sylvan.Data.Csv;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Files;
using Workbook.Publishing;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>
/// Reads the variants of a render: CSV with a line a variant. The first column, <c>variant</c>, names it; each other column is a parameter of a notebook
/// (<c>02.day</c>, <c>10-forecasting-priorities.growth</c>) or a choice of the verdict rules (<c>gap.low</c>). An empty cell leaves the value as it is.
/// </summary>
internal static partial class MatrixFile
{
    /// <summary>How the first column is called.</summary>
    public const string NameColumn = "variant";

    private const int MostVariants = 1000, Longest = 16 << 20;

    // Folders and files of a report have these names.
    private static readonly string[] Taken = ["assets", "data", "figures"];

    /// <exception cref="UsageException">The file is not as described; the message names line, column, what was found and what is expected.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ImmutableArray<Variant> Read(string file, Catalogue catalogue, IReadOnlyList<string> files) =>
        Parse(Path.GetFileName(file), RegularFile.Text(file, Longest), catalogue, files);

    /// <summary>Reads the text of the file.</summary>
    /// <exception cref="UsageException">It is not as described.</exception>
    internal static ImmutableArray<Variant> Parse(string name, string text, Catalogue catalogue, IReadOnlyList<string> files)
    {
        try
        {
            using CsvDataReader reader = CsvReading.Open(text);
            if (reader.FieldCount < 2 || reader.GetName(0) != NameColumn)
            {
                throw new UsageException($"{name}, line 1: found the columns {Columns(reader)}; expected '{NameColumn}' first, then one for each value that changes, for example '{NameColumn},02.day'.");
            }

            Func<string, Setting>[] columns = [.. Enumerable.Range(1, reader.FieldCount - 1).Select(i => Column(name, reader.GetName(i), catalogue, files))];
            ImmutableArray<Variant>.Builder variants = ImmutableArray.CreateBuilder<Variant>();
            while (reader.Read())
            {
                if (variants.Count == MostVariants)
                {
                    throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{name}: more than {MostVariants} variants. Split the file."));
                }

                variants.Add(Row(name, variants.Count + 2, reader, columns, variants));
            }

            return variants.Count > 0 ? variants.ToImmutable() : throw new UsageException($"{name}: no variant stands below the first line. Add a line for each.");
        }
        catch (CsvFormatException error)
        {
            throw new UsageException($"{name}, line {error.RowNumber + 1}: {error.Message} Expected CSV (RFC 4180).");
        }
    }

    /// <summary>Whether a variant can be called so: the name becomes a folder in the report.</summary>
    public static bool IsName(string name) => FolderName().IsMatch(name) && !Taken.Contains(name);

    private static Variant Row(string file, int line, CsvDataReader reader, Func<string, Setting>[] columns, IEnumerable<Variant> before)
    {
        string variant = reader.GetString(0);
        string? fault = reader.RowFieldCount != reader.FieldCount ? string.Create(CultureInfo.InvariantCulture, $"{reader.RowFieldCount} cells; expected {reader.FieldCount}")
            : !IsName(variant) ? $"the variant '{variant}'; expected a name of small letters, digits and '-', other than {string.Join(", ", Taken)}"
            : before.Any(other => other.Name == variant) ? $"the variant '{variant}' again; expected a name of its own"
            : null;
        return fault is null
            ? new(variant, [.. columns.Select((column, i) => (column, value: reader.GetString(i + 1).Trim())).Where(cell => cell.value.Length > 0).Select(cell => cell.column(cell.value))])
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: found {fault}."));
    }

    private static Func<string, Setting> Column(string file, string column, Catalogue catalogue, IReadOnlyList<string> files)
    {
        IReadOnlyList<string?> choices = catalogue.Load(VerdictRules.Dataset, table: VerdictRules.ChoicesTable).Texts("choice_id");
        if (choices.Contains(column))
        {
            return value => new(null, column, value);
        }

        string[] parts = column.Split('.', 2);
        string? notebook = files.Select(path => Path.GetFileName(path)).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == parts[0] || path.StartsWith(parts[0] + "-", StringComparison.Ordinal));
        return parts is [_, { Length: > 0 } parameter] && notebook is not null
            ? value => new(notebook, parameter, value)
            : throw new UsageException(
                $"{file}, line 1: found the column '{column}'; expected a notebook's parameter, such as 02.day, or a choice of data/{VerdictRules.Dataset}/choices.csv, such as {choices[0]}. " +
                $"The notebooks here are {string.Join(", ", files.Select(Path.GetFileNameWithoutExtension))}.");
    }

    private static string Columns(CsvDataReader reader) => string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => $"'{reader.GetName(i)}'"));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex FolderName();
}
