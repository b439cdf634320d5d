namespace Workbook.Engine.Languages;

/// <summary>A value cannot be taken over by another language. The message says why.</summary>
internal sealed class ValueNotSharedException(string message) : Exception(message);
