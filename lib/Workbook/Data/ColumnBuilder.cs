using System.Globalization;
using System.Text.RegularExpressions;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Collects the cells of one column while a table is read, checking each against type and constraints.</summary>
internal abstract class ColumnBuilder(string dataset, string file, Field field)
{
    protected Field Field { get; } = field;

    public static ColumnBuilder For(string dataset, string file, Field field) => field.Type switch
    {
        FieldType.Text => new TextBuilder(dataset, file, field),
        FieldType.Number => new ValueBuilder<double>(dataset, file, field, "a number", Number, value => value),
        FieldType.WholeNumber => new ValueBuilder<long>(dataset, file, field, "a whole number", Integer, value => value),
        FieldType.Boolean => new ValueBuilder<bool>(dataset, file, field, "true or false", Boolean, _ => null),
        FieldType.Date => new ValueBuilder<DateOnly>(dataset, file, field, "a day as yyyy-MM-dd", Date, _ => null),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public abstract Column Build();

    public void Add(int line, string cell)
    {
        if (cell.Length == 0)
        {
            if (Field.Constraints.Required)
            {
                throw Bad(line, cell, "a value (the column is required)");
            }

            AddEmpty();
            return;
        }

        if (!Field.Constraints.Allowed.IsEmpty && !Field.Constraints.Allowed.Contains(cell))
        {
            throw Bad(line, cell, "one of " + string.Join(", ", Field.Constraints.Allowed));
        }

        AddValue(line, cell);
    }

    protected abstract void AddEmpty();

    protected abstract void AddValue(int line, string cell);

    protected DatasetException Bad(int line, string cell, string expected) =>
        DatasetErrors.BadCell(dataset, file, line, Field.Name, cell, expected);

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value)
        && double.IsFinite(value) ? value : null;

    private static long? Integer(string cell) =>
        long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;

    private static bool? Boolean(string cell) => cell switch { "true" => true, "false" => false, _ => null };

    private static DateOnly? Date(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value) ? value : null;

    private sealed class TextBuilder(string dataset, string file, Field field) : ColumnBuilder(dataset, file, field)
    {
        private readonly List<string?> cells = [];
        private readonly Regex? pattern = field.Constraints.Pattern is string text ? CellPattern.Of(text) : null;

        public override Column Build() => new TextColumn(Field, [.. cells]);

        protected override void AddEmpty() => cells.Add(null);

        protected override void AddValue(int line, string cell)
        {
            if (pattern is not null && !pattern.IsMatch(cell))
            {
                throw Bad(line, cell, $"text that matches {Field.Constraints.Pattern}");
            }

            cells.Add(cell);
        }
    }

    private sealed class ValueBuilder<T>(string dataset, string file, Field field, string expected, Func<string, T?> parse, Func<T, double?> magnitude)
        : ColumnBuilder(dataset, file, field)
        where T : struct
    {
        private readonly List<T?> cells = [];

        public override Column Build() => new ValueColumn<T>(Field, [.. cells]);

        protected override void AddEmpty() => cells.Add(null);

        protected override void AddValue(int line, string cell)
        {
            T value = parse(cell) ?? throw Bad(line, cell, expected);
            double? size = magnitude(value);
            if (size < Field.Constraints.Minimum)
            {
                throw Bad(line, cell, string.Create(CultureInfo.InvariantCulture, $"at least {Field.Constraints.Minimum}"));
            }

            if (size > Field.Constraints.Maximum)
            {
                throw Bad(line, cell, string.Create(CultureInfo.InvariantCulture, $"at most {Field.Constraints.Maximum}"));
            }

            cells.Add(value);
        }
    }
}
