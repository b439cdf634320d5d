namespace Workbook.Exercises;

/// <summary>How an answer stands.</summary>
public enum CheckState
{
    /// <summary>Nothing was answered yet.</summary>
    Unanswered,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Not right.</summary>
    Wrong,

    /// <summary>A text, kept for marking by hand.</summary>
    Recorded,
}
