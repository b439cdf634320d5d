namespace Workbook.Engine.CSharp;

/// <summary>A variable of a session, as it is now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">Its value.</param>
public sealed record CSharpVariable(string Name, Type Type, object? Value);
