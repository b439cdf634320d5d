using System.Reflection;
using System.Text;

namespace Workbook.Data;

/// <summary>Binds rows to records through the record's only public constructor.</summary>
internal static class RecordBinder
{
    public static IReadOnlyList<T> Bind<T>(Dataset dataset)
        where T : class
    {
        ConstructorInfo constructor = typeof(T).GetConstructors() is [ConstructorInfo only]
            ? only
            : throw new ArgumentException($"{typeof(T).Name} must be a record with one public constructor.");
        ParameterInfo[] parameters = constructor.GetParameters();
        Func<int, object?>[] readers = [.. parameters.Select(parameter => Reader(dataset, parameter))];
        var rows = new T[dataset.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = (T)constructor.Invoke([.. readers.Select(read => read(row))]);
        }

        return rows;
    }

    private static Func<int, object?> Reader(Dataset dataset, ParameterInfo parameter)
    {
        Column column = dataset.Columns.FirstOrDefault(candidate => PropertyName.Of(candidate.Field.Name) == PropertyName.Capitalised(parameter.Name!))
            ?? dataset[SnakeCase(parameter.Name!)];
        string name = column.Field.Name;
        Type wanted = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        Func<object, object?> convert = (column, wanted) switch
        {
            (TextColumn, _) when wanted == typeof(string) => value => value,
            (ValueColumn<double>, _) when wanted == typeof(double) => value => value,
            (ValueColumn<long>, _) when wanted == typeof(long) => value => value,
            (ValueColumn<long>, _) when wanted == typeof(int) => value => checked((int)(long)value),
            (ValueColumn<long>, _) when wanted == typeof(double) => value => (double)(long)value,
            (ValueColumn<bool>, _) when wanted == typeof(bool) => value => value,
            (ValueColumn<DateOnly>, _) when wanted == typeof(DateOnly) => value => value,
            _ => throw DatasetErrors.WrongPropertyType(dataset.Name, dataset.Resource.Table, column.Field, wanted),
        };
        bool mayBeEmpty = Nullable.GetUnderlyingType(parameter.ParameterType) is not null
            || (wanted == typeof(string) && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable);
        return row => column[row] is object value
            ? convert(value)
            : mayBeEmpty ? null : throw DatasetErrors.EmptyCellInRecord(dataset.Name, dataset.Resource.Table, row + 2, name, wanted.Name);
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool boundary = i > 0 && (char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1])));
            text.Append(boundary ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
