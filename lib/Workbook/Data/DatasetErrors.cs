using System.Text.Json;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Every message about a dataset: where, what was found, what was expected, what to do.</summary>
internal static class DatasetErrors
{
    private const string Rebuild = "Restore the file from version control, or run `workbook data rebuild NAME --sources DIR` if the change is meant.";

    private const int MostValues = 12;

    public static DatasetException NoRoot(string start) => new(
        "(catalogue)", null, null,
        $"No data folder found: neither '{start}' nor a folder above it holds both 'global.json' and 'data'. Run inside the repository, or set WORKBOOK_ROOT to it.");

    public static DatasetException NoDataset(string name, IEnumerable<string> known) => new(
        name, null, null, $"There is no dataset '{name}'.{NearestName.Question(name, known)} The catalogue has: {string.Join(", ", known)}.");

    public static DatasetException NoTable(string dataset, string? table, IEnumerable<string> known) => new(
        dataset, null, null,
        table is null
            ? $"Dataset '{dataset}' has several tables: name one of {string.Join(", ", known)} in `table:`."
            : $"Dataset '{dataset}' has no table '{table}'.{NearestName.Question(table, known)} It has: {string.Join(", ", known)}.");

    public static DatasetException NoVintage(string dataset, string table, DateOnly asOf, IEnumerable<string> known) => new(
        dataset, null, null,
        $"Dataset '{dataset}', table '{table}': no version was public on {asOf:yyyy-MM-dd}. It has: {string.Join(", ", known)}. "
        + "Load it without `asOf:` and say so where hindsight is meant.");

    public static DatasetException NoDescriptor(string dataset, string file) => new(
        dataset, file, null, $"Dataset '{dataset}' has no descriptor: expected {Relative(file)}. Add a datapackage.json (see CONTRIBUTING, \"Add a dataset\").");

    public static DatasetException DescriptorNotJson(string dataset, string file, JsonException error)
    {
        int line = (int)(error.LineNumber ?? 0) + 1;
        return error.Message.Contains("uplicate", StringComparison.Ordinal)
            ? new(dataset, file, null, $"{Relative(file)}: {error.Message.Split(" Path:")[0].TrimEnd('.')}; expected each property once. Mend the descriptor of '{dataset}'.", error)
            : new(dataset, file, line, $"{Relative(file)}, line {line}: not valid JSON. Mend the descriptor of '{dataset}'.", error);
    }

    public static DatasetException DescriptorProperty(string dataset, string file, string property, string found, string expected) => new(
        dataset, file, null, $"{Relative(file)}: '{property}' has {found}; expected {expected}. Mend the descriptor of '{dataset}'.");

    public static DatasetException EmptyFile(string dataset, string file) => new(
        dataset, file, null, $"{Relative(file)}: the file is empty, or no file but a pipe or device; expected a file with content. {Rebuild}");

    public static DatasetException TooLarge(string dataset, string file, long found, long most) => new(
        dataset, file, null, $"{Relative(file)}: {found} bytes found, at most {most} are read. Divide the table into several.");

    public static DatasetException Unreadable(string dataset, string file, Exception error) => new(
        dataset, file, null, $"{Relative(file)}: the file cannot be read ({error.Message.TrimEnd('.')}). Let yourself read it, or restore it from version control.", error);

    public static DatasetException LinkElsewhere(string dataset, string path) => new(
        dataset, path, null, $"{Relative(path)}: a link that leads out of its folder; expected what the dataset holds. Put a copy in its place.");

    public static DatasetException MissingFile(string dataset, string file) => new(
        dataset, file, null, $"{Relative(file)}: the file is not there, though the descriptor of '{dataset}' names it. {Rebuild}");

    public static DatasetException Truncated(string dataset, string file, long found, long expected) => new(
        dataset, file, null, $"{Relative(file)}: {found} bytes found, {expected} expected; the file is {(found < expected ? "truncated" : "longer than described")}. {Rebuild}");

    public static DatasetException Checksum(string dataset, string file, string found, string expected) => new(
        dataset, file, null, $"{Relative(file)}: SHA-256 is {found}, expected {expected}. {Rebuild}");

    public static DatasetException NotUtf8(string dataset, string file, int line) => new(
        dataset, file, line, $"{Relative(file)}, line {line}: not valid UTF-8. Save the file as UTF-8 without a byte order mark.");

    public static DatasetException Malformed(string dataset, string file, int line, string detail) => new(
        dataset, file, line, $"{Relative(file)}, line {line}: {detail}. Tables are RFC 4180 CSV with LF line ends.");

    public static DatasetException NoCondition(string dataset, string condition) => new(
        dataset, null, null, $"'{condition}' is no condition on a row of '{dataset}'. Write a column, =, !=, <, <=, > or >= and a value, for example iso3=CHN.");

    public static DatasetException NoRow(string dataset, string table, IEnumerable<string> where) => new(
        dataset, null, null, $"Dataset '{dataset}', table '{table}' has no row with {string.Join(" and ", where)}. Datasets.Load(\"{dataset}\") shows its rows.");

    public static DatasetException MissingColumn(string dataset, string file, string column, IEnumerable<string> found) => new(
        dataset, file, 1, $"{Relative(file)}, line 1: column '{column}' is missing. Found: {Some(found)}. Restore the column, or change the schema in datapackage.json.");

    public static DatasetException ExtraColumn(string dataset, string file, string column) => new(
        dataset, file, 1, $"{Relative(file)}, line 1: column '{column}' is not in the schema. Describe it in datapackage.json, or remove it.");

    public static DatasetException BadCell(string dataset, string file, int line, string column, string found, string expected) => new(
        dataset, file, line, $"{Relative(file)}, line {line}, column '{column}': found '{found}', expected {expected}. Correct the cell at its source and rebuild '{dataset}'.");

    public static DatasetException BadStoredCell(string dataset, string file, int row, string column, string found, string expected) => new(
        dataset, file, null, $"{Relative(file)}, row {row + 1}, column '{column}': found '{found}', expected {expected}. Correct the cell at its source and rebuild '{dataset}'.");

    public static DatasetException WrongStoredType(string dataset, string file, Field field, Type found) => new(
        dataset, file, null, $"{Relative(file)}, column '{field.Name}': the file stores {found.Name}, the schema says {Held(field.Type)}. Store it so, or change the schema in datapackage.json.");

    public static DatasetException NotParquet(string dataset, string file, Exception error) => new(
        dataset, file, null, $"{Relative(file)}: not a Parquet file that can be read ({error.Message.TrimEnd('.')}). {Rebuild}", error);

    public static DatasetException DuplicateKey(string dataset, string file, int line, int first, string key) => new(
        dataset, file, line, $"{Relative(file)}, line {line}: key ({key}) already stands in line {first}. A key names one row; correct the recipe of '{dataset}'.");

    public static DatasetException NoColumn(string dataset, string table, string column, IEnumerable<string> known) => new(
        dataset, null, null, $"Dataset '{dataset}', table '{table}' has no column '{column}'.{NearestName.Question(column, known)} It has: {string.Join(", ", known)}.");

    public static DatasetException WrongColumnType(string dataset, string table, Field column, string asked)
    {
        string remedy = column.Type switch
        {
            FieldType.Text => "Read it with Texts, and write a value in quotes.",
            FieldType.Boolean => "Write true or false, without quotes.",
            FieldType.Date => "Read it with Days, and write a day as new DateOnly(2024, 9, 18).",
            _ => "Read it with Numbers, and write a number without quotes.",
        };
        return new(dataset, null, null, $"Dataset '{dataset}', table '{table}', column '{column.Name}' holds {Held(column.Type)}, but {asked} was asked for. {remedy}");
    }

    public static DatasetException WrongPropertyType(string dataset, string table, Field column, Type property) => new(
        dataset, null, null,
        $"Dataset '{dataset}', table '{table}', column '{column.Name}' holds {Held(column.Type)}, but the record's property is of type {property.Name}. Make it {Keyword(column.Type, "DateOnly")}.");

    public static DatasetException WrongKeyType(string dataset, string table, Field column, Type asked) => new(
        dataset, null, null,
        $"Dataset '{dataset}', table '{table}', column '{column.Name}' holds {Held(column.Type)}, but keys of type {asked.Name} were asked for. "
        + $"Write ToSeries<{Keyword(column.Type, "DateTime")}>.");

    public static DatasetException RepeatedKey(string dataset, string column, string key) => new(
        dataset, null, null,
        $"{column} '{key}' stands in several rows of {dataset}, and a series has each key once. Choose rows with Where, group with ToDataFrame, or take the columns of ToFrame.");

    public static DatasetException NoDay(string dataset, string column, string text) => new(
        dataset, null, null, $"No {column} '{text}' in {dataset}: it holds days, written as 2024-09-18.");

    public static DatasetException NoValue(string dataset, string column, string value, List<string> known) => new(
        dataset, null, null,
        $"No {column} '{value}' in {dataset}.{NearestName.Question(value, known)} It has: {string.Join(", ", known.Take(MostValues))}"
        + (known.Count > MostValues ? $" and {known.Count - MostValues} others." : "."));

    public static DatasetException EmptyRange(string dataset, string column, string from, string to) => new(
        dataset, null, null, $"No {column} of {dataset} lies between {from} and {to}: the first end is the greater. Write the smaller first.");

    public static DatasetException EmptyCellInRecord(string dataset, string table, int line, string column, string type) => new(
        dataset, null, line, $"Dataset '{dataset}', table '{table}', line {line}: column '{column}' is empty, but {type} cannot hold nothing. Make the property nullable.");

    private static string Some(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        return string.Join(", ", all.Take(MostValues)) + (all.Count > MostValues ? FormattableString.Invariant($" and {all.Count - MostValues} others") : "");
    }

    private static string Held(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Number => "numbers",
        FieldType.WholeNumber => "whole numbers",
        FieldType.Boolean => "true or false",
        _ => "days",
    };

    private static string Keyword(FieldType type, string day) => type switch
    {
        FieldType.Text => "string",
        FieldType.Number => "double",
        FieldType.WholeNumber => "long",
        FieldType.Boolean => "bool",
        _ => day,
    };

    private static string Relative(string file)
    {
        string? folder = Path.GetFileName(Path.GetDirectoryName(file));
        return $"data/{folder}/{Path.GetFileName(file)}";
    }
}
