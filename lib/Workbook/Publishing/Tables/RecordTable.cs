using System.Collections;
using System.Reflection;

namespace Workbook.Publishing.Tables;

/// <summary>A sequence of records whose properties are numbers, text, days and the like, as a table: a row a record, a column a property.</summary>
internal static class RecordTable
{
    private static readonly Type[] SimpleTypes =
        [typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid)];

    /// <summary>Null when the value is something else.</summary>
    public static TableView? Of(object value, int most = TableView.MostRows)
    {
        Type[] items = [.. value.GetType().GetInterfaces()
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(type => type.GetGenericArguments()[0])];
        if (items is not [{ IsPrimitive: false } item] || SimpleTypes.Contains(item) || item.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) == true || item.IsAssignableTo(typeof(IEnumerable)))
        {
            return null;
        }

        PropertyInfo[] properties = [.. item.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)];
        if (properties.Length == 0 || !properties.All(property => IsSimple(property.PropertyType)))
        {
            return null;
        }

        object?[] first = [.. ((IEnumerable)value).Cast<object?>().Take(most)];
        int? count = value is ICollection collection ? collection.Count
            : typeof(IReadOnlyCollection<>).MakeGenericType(item) is var counted && counted.IsInstanceOfType(value) ? (int)counted.GetProperty(nameof(ICollection.Count))!.GetValue(value)!
            : first.Length < most ? first.Length
            : null;
        return new TableView(
            [.. properties.Select(property => new TableHeading(property.Name))],
            count,
            [.. first.Select((record, row) => new TableRow(row, [.. properties.Take(TableView.MostColumns).Select(property => record is null ? null : property.GetValue(record))]))]);
    }

    private static bool IsSimple(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || SimpleTypes.Contains(plain);
    }
}
