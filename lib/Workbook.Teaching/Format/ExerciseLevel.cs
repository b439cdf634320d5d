namespace Workbook.Teaching.Format;

/// <summary>What an exercise asks of a student's C#.</summary>
public enum ExerciseLevel
{
    /// <summary>A value is changed: no C# is needed.</summary>
    Value,

    /// <summary>A line is completed.</summary>
    Line,

    /// <summary>Something is written.</summary>
    Write,
}
