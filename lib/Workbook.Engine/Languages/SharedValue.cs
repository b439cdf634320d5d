using System.ComponentModel;

namespace Workbook.Engine.Languages;

/// <summary>Hands a value to the C# cell that declares a variable for it. Written into cells by the engine; not for authors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedValue
{
    private static readonly AsyncLocal<object?> Handed = new();

    /// <summary>The value.</summary>
    public static object? Current
    {
        get => Handed.Value;
        internal set => Handed.Value = value;
    }
}
