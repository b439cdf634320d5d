using System.Globalization;
using Sylvan.Data.Csv;
using Workbook.Exercises;
using Workbook.Files;

namespace Workbook.Teaching.Marking;

/// <summary>The list of texts to mark by hand. A person writes points into it, and the next run takes them.</summary>
internal static class HandMarks
{
    public const string FileName = "by-hand.csv";

    private const int Longest = 64 << 20;

    private static readonly string[] Columns = ["student", "file", "exercise", "of", "points", "rubric", "text"];

    /// <summary>The points that a person has written, by file and exercise.</summary>
    /// <exception cref="FormatException">A cell holds no points that the exercise can give.</exception>
    public static IReadOnlyDictionary<(string File, string Exercise), double> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new Dictionary<(string, string), double>();
        }

        return Parse(RegularFile.Text(path, Longest));
    }

    /// <summary>Reads the text of the list.</summary>
    /// <exception cref="FormatException">It is no such list, or a cell holds no points that the exercise can give.</exception>
    internal static IReadOnlyDictionary<(string File, string Exercise), double> Parse(string list)
    {
        try
        {
            using CsvDataReader reader = CsvReading.Open(list);
            return Columns.FirstOrDefault(column => !Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Contains(column)) is string missing
                ? throw new FormatException($"{FileName}: no column '{missing}'. Expected {string.Join(", ", Columns)}, as they were written.")
                : Given(reader);
        }
        catch (CsvFormatException error)
        {
            throw new FormatException(FormattableString.Invariant($"{FileName}, text {error.RowNumber}: {error.Message} Expected CSV (RFC 4180)."));
        }
        catch (AmbiguousColumnException error)
        {
            throw new FormatException($"{FileName}: {error.Message} Expected {string.Join(", ", Columns)}, as they were written.");
        }
    }

    private static Dictionary<(string, string), double> Given(CsvDataReader reader)
    {
        Dictionary<(string, string), double> given = [];
        int line = 1;
        while (reader.Read())
        {
            line++;
            string text = reader.GetString(reader.GetOrdinal("points")).Trim(), of = reader.GetString(reader.GetOrdinal("of"));
            if (text.Length == 0)
            {
                continue;
            }

            given[(reader.GetString(reader.GetOrdinal("file")), reader.GetString(reader.GetOrdinal("exercise")))] =
                double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double points) && points >= 0
                && double.TryParse(of, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double most) && points <= most
                    ? points
                    : throw new FormatException(FormattableString.Invariant($"{FileName}, text {line - 1}: '{text}' points. Expected a number from 0 to {of}, or nothing yet."));
        }

        return given;
    }

    /// <summary>The marks with what a person has given.</summary>
    public static SubmissionMark With(SubmissionMark mark, IReadOnlyDictionary<(string File, string Exercise), double> given) => mark with
    {
        Exercises = [.. mark.Exercises.Select(exercise =>
            exercise.State == CheckState.Recorded && given.TryGetValue((mark.File, exercise.Id), out double points) ? exercise with { Points = points } : exercise)],
    };

    public static string Write(IEnumerable<SubmissionMark> marks, Func<string, IReadOnlyList<string>> rubric) => Sheet.Of(
        Columns,
        marks.SelectMany(mark => mark.Exercises.Where(exercise => exercise.State == CheckState.Recorded).Select(exercise => (IReadOnlyList<object?>)
            [mark.Student, mark.File, exercise.Id, exercise.Of, exercise.Points, string.Join("; ", rubric(exercise.Id)), exercise.Answer])));
}
