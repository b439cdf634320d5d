using System.Collections;
using System.Reflection;

namespace Workbook.Publishing.Tables;

/// <summary>
/// A sequence of records whose properties are numbers, text, days and the like, as a table: a row a record, a column a property. Where columns could
/// not hold all that a record does (fields, cases of a union, a derived type) it is none.
/// </summary>
internal static class RecordTable
{
    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;

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

        PropertyInfo[] properties = [.. item.GetProperties(Public)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)];
        if (properties.Length == 0 || !properties.All(property => IsSimple(property.PropertyType)) || item.GetFields(Public).Length > 0 || IsUnion(item))
        {
            return null;
        }

        object?[] first = [.. ((IEnumerable)value).Cast<object?>().Take(most)];
        if (first.Any(record => record is not null && HoldsMore(record.GetType(), properties)))
        {
            return null;
        }

        int? count = value is ICollection collection ? collection.Count
            : typeof(IReadOnlyCollection<>).MakeGenericType(item) is var counted && counted.IsInstanceOfType(value) ? (int)counted.GetProperty(nameof(ICollection.Count))!.GetValue(value)!
            : first.Length < most ? first.Length
            : null;
        return new TableView(
            [.. properties.Select(property => new TableHeading(property.Name))],
            count,
            [.. first.Select((record, row) => new TableRow(row, [.. properties.Take(TableView.MostColumns).Select(property => record is null ? null : ValueOf(property, record))]))]);
    }

    // Said by name, so that F#'s library is not loaded where nobody uses it. The low bits are the kind; 1 is a union.
    private static bool IsUnion(Type type) => type.CustomAttributes.Any(attribute =>
        attribute is { AttributeType.FullName: "Microsoft.FSharp.Core.CompilationMappingAttribute", ConstructorArguments: [{ Value: int kind }, ..] } && (kind & 31) == 1);

    private static bool HoldsMore(Type type, PropertyInfo[] properties) =>
        type.GetFields(Public).Length > 0 || type.GetProperties(Public).Any(property => property.GetIndexParameters().Length == 0 && properties.All(column => column.Name != property.Name));

    // A property that fails says so in its place: the others of its record are still worth seeing.
    private static object? ValueOf(PropertyInfo property, object record)
    {
        try
        {
            return property.GetValue(record);
        }
        catch (TargetInvocationException failed) when (failed.InnerException is { } reason and not OperationCanceledException)
        {
            return $"{reason.GetType().Name}: {reason.Message}";
        }
    }

    private static bool IsSimple(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || SimpleTypes.Contains(plain);
    }
}
