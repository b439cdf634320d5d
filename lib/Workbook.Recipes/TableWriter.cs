using System.Reflection;
using System.Text;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Files;

namespace Workbook.Recipes;

/// <summary>Turns records into a table's canonical text.</summary>
internal static class TableWriter
{
    public static string Text<T>(string dataset, Resource resource, IEnumerable<T> rows)
    {
        PropertyInfo[] properties = [.. resource.Fields.Select(field => Property<T>(dataset, resource, field))];
        int[] key = [.. resource.PrimaryKey.Select(name => resource.Fields.Select(field => field.Name).ToList().IndexOf(name))];
        var lines = rows.Select(row => properties.Select(property => CsvText.Cell(property.GetValue(row))).ToArray()).ToList();
        lines.Sort((left, right) => Compare(left, right, key, resource));
        var text = new StringBuilder();
        CsvLine.Append(text, resource.Fields.Select(field => field.Name));
        lines.ForEach(line => CsvLine.Append(text, line));
        return text.ToString();
    }

    private static int Compare(string[] left, string[] right, int[] key, Resource resource)
    {
        foreach (int column in key)
        {
            int order = resource.Fields[column].Type is FieldType.Number or FieldType.WholeNumber
                ? Number(left[column]).CompareTo(Number(right[column]))
                : string.CompareOrdinal(left[column], right[column]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static double Number(string cell) =>
        cell.Length == 0 ? double.NegativeInfinity : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static PropertyInfo Property<T>(string dataset, Resource resource, Field field)
    {
        string name = PropertyName.Of(field.Name);
        return typeof(T).GetProperty(name)
            ?? throw new RecipeException($"data/{dataset}: table '{resource.Name}' has the field '{field.Name}', but the recipe's {typeof(T).Name} has no property {name}.");
    }
}
