namespace Workbook.Engine.Packages;

/// <summary>A reference that a cell names cannot be had. The message says what was found and what to do.</summary>
internal sealed class PackageException(string message) : Exception(message);
