namespace Workbook.Exercises;

/// <summary>Stands where an answer is to be written. A check tells it from every answer.</summary>
public sealed class Todo
{
    /// <summary>What strings say that are no answer yet.</summary>
    internal const string Word = "TODO";

    internal Todo()
    {
    }

    /// <summary>In the place of a number: not a number.</summary>
    public static implicit operator double(Todo todo) => double.NaN;

    /// <summary>In the place of a text: <c>TODO</c>.</summary>
    public static implicit operator string(Todo todo) => Word;

    /// <summary>The word itself.</summary>
    public override string ToString() => Word;
}
