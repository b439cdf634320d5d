namespace Workbook.Exercises;

/// <summary>Stands where an answer is to be written. A check tells it from every answer.</summary>
public sealed class Todo
{
    /// <summary>What strings say that are no answer yet.</summary>
    internal const string Word = "TODO";

    // No number, of a kind that no arithmetic makes by itself; what is computed from it is of the same kind.
    private const ulong Bits = 0x7FF8_0054_4F44_4F00, Payload = 0x0007_FFFF_FFFF_FFFF;

    internal Todo()
    {
    }

    /// <summary>In the place of a number: not a number.</summary>
    public static implicit operator double(Todo todo) => BitConverter.UInt64BitsToDouble(Bits);

    /// <summary>Whether a number is none because an answer was not written yet, and not because nought was divided by nought.</summary>
    internal static bool IsIn(double number) => double.IsNaN(number) && (BitConverter.DoubleToUInt64Bits(number) & Payload) == (Bits & Payload);

    /// <summary>In the place of a text: <c>TODO</c>.</summary>
    public static implicit operator string(Todo todo) => Word;

    /// <summary>The word itself.</summary>
    public override string ToString() => Word;
}
