namespace Workbook.Engine.Packages;

/// <summary>A reference that a cell names cannot be had. The message says what was found and what to do.</summary>
internal sealed class PackageException(string message) : Exception(message)
{
    /// <summary>The package that it is about; null when it is about none, or about several.</summary>
    public PackageRequest? Request { get; init; }
}
