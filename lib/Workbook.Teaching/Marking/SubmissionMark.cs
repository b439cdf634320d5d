using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbook.Exercises;

namespace Workbook.Teaching.Marking;

/// <summary>How one exercise of a submission stands.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="State">As its check says.</param>
/// <param name="Points">What it gives; null until a person has marked it.</param>
/// <param name="Of">The most it gives.</param>
/// <param name="Says">What was wrong first.</param>
/// <param name="Answer">What was answered, as text.</param>
internal sealed record ExerciseMark(string Id, CheckState State, double? Points, double Of, string Says, string Answer);

/// <summary>How a submission stands.</summary>
/// <param name="Student">The student.</param>
/// <param name="Participant">The platform's number.</param>
/// <param name="File">The file.</param>
/// <param name="Notebook">The notebook that it answers, or null.</param>
/// <param name="Fault">Why it could not be marked, or null.</param>
/// <param name="Exercises">Each exercise.</param>
internal sealed record SubmissionMark(string Student, string? Participant, string File, string? Notebook, string? Fault, ImmutableArray<ExerciseMark> Exercises)
{
    /// <summary>The points given so far.</summary>
    [JsonIgnore]
    public double Points => Exercises.Sum(exercise => exercise.Points ?? 0);

    /// <summary>The most there are.</summary>
    [JsonIgnore]
    public double Of => Exercises.Sum(exercise => exercise.Of);

    /// <summary>Whether a person has still to mark something.</summary>
    [JsonIgnore]
    public bool Waits => Exercises.Any(exercise => exercise.Points is null);
}

/// <summary>How marks are kept between runs.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SubmissionMark))]
internal sealed partial class MarkContext : JsonSerializerContext;
