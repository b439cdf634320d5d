namespace Workbook.Data;

/// <summary>Names of the datasets at hand.</summary>
internal static class DatasetNames
{
    public static IEnumerable<string> Suggest(object? receiver, IReadOnlyDictionary<string, string?> arguments) => (receiver as Catalogue ?? Datasets.Catalogue).Names;
}

/// <summary>Tables of the dataset named beside.</summary>
internal static class TableNames
{
    public static IEnumerable<string> Suggest(object? receiver, IReadOnlyDictionary<string, string?> arguments) =>
        arguments.GetValueOrDefault("name") is string dataset
            ? (receiver as Catalogue ?? Datasets.Catalogue).Describe(dataset).Resources.Select(resource => resource.Table).Distinct()
            : [];
}

/// <summary>Columns of the table asked.</summary>
internal static class ColumnNames
{
    public static IEnumerable<string> Suggest(object? receiver, IReadOnlyDictionary<string, string?> arguments) =>
        Opened.By(receiver, arguments)?.Columns.Select(column => column.Field.Name) ?? [];
}

/// <summary>Texts of the column named beside.</summary>
internal static class ColumnTexts
{
    public static IEnumerable<string> Suggest(object? receiver, IReadOnlyDictionary<string, string?> arguments) =>
        from column in Opened.By(receiver, arguments)?.Columns.OfType<TextColumn>() ?? []
        where column.Field.Name == arguments.GetValueOrDefault("column")
        from text in column.Cells.OfType<string>().Distinct().Order(StringComparer.Ordinal)
        select text;
}

/// <summary>The table asked: a variable's value, or what a call before in the same chain opens, as in <c>Datasets.Load("robots").Where("</c>.</summary>
file static class Opened
{
    public static Dataset? By(object? receiver, IReadOnlyDictionary<string, string?> arguments) =>
        receiver as Dataset ?? (arguments.GetValueOrDefault("name") is string name ? Datasets.Catalogue.Load(name, table: arguments.GetValueOrDefault("table")) : null);
}
