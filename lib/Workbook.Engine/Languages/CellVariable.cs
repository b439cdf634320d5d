namespace Workbook.Engine.Languages;

/// <summary>A variable of a session, as it is now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">Its value.</param>
public sealed record CellVariable(string Name, Type Type, object? Value);
