using System.Globalization;
using Sylvan.Data.Csv;
using Workbook.Data;
using Workbook.Exercises;

namespace Workbook.Teaching.Marking;

/// <summary>The list of texts to mark by hand. A person writes points into it, and the next run takes them.</summary>
internal static class HandMarks
{
    public const string FileName = "by-hand.csv";

    private static readonly string[] Columns = ["student", "file", "exercise", "of", "points", "rubric", "text"];

    /// <summary>The points that a person has written, by file and exercise.</summary>
    /// <exception cref="FormatException">A cell holds no points that the exercise can give.</exception>
    public static IReadOnlyDictionary<(string File, string Exercise), double> Read(string path)
    {
        Dictionary<(string, string), double> given = [];
        if (!File.Exists(path))
        {
            return given;
        }

        using CsvDataReader reader = CsvReading.Open(File.ReadAllText(path));
        int line = 1;
        while (reader.Read())
        {
            line++;
            string text = reader.GetString(reader.GetOrdinal("points")).Trim(), of = reader.GetString(reader.GetOrdinal("of"));
            if (text.Length == 0)
            {
                continue;
            }

            double most = double.Parse(of, CultureInfo.InvariantCulture);
            given[(reader.GetString(reader.GetOrdinal("file")), reader.GetString(reader.GetOrdinal("exercise")))] =
                double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double points) && points >= 0 && points <= most
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
