namespace Workbook.Engine.Errors;

/// <summary>What a compiled C# cell is called, by which stack frames are recognised as a cell's.</summary>
internal static class CellNames
{
    public const string AssemblyPrefix = "Workbook.Cell#";
    public const string ClassPrefix = "Submission#";
}
