using System.Collections.Immutable;

namespace Workbook.Data.Package;

/// <summary>One column of a table as its descriptor states it.</summary>
/// <param name="Name">Column name in the CSV header, lower case with underscores.</param>
/// <param name="Type">What a cell holds.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Description">What the column means.</param>
/// <param name="Unit">Unit of a number, or <see langword="null"/> where it has none.</param>
/// <param name="Constraints">What a cell must satisfy.</param>
public sealed record Field(string Name, FieldType Type, string Title, string Description, string? Unit, FieldConstraints Constraints)
{
    /// <summary>What a cell holds, in words.</summary>
    internal string Kind => Type switch
    {
        FieldType.WholeNumber => "whole number",
        FieldType.Boolean => "true or false",
        FieldType.Date => "day",
        FieldType.Text => "text",
        _ => "number",
    };
}

/// <summary>Constraints on the cells of a column, as Data Package v2 defines them.</summary>
/// <param name="Required">An empty cell is an error.</param>
/// <param name="Allowed">The only values allowed; empty where any is.</param>
/// <param name="Minimum">Smallest value of a number, inclusive.</param>
/// <param name="Maximum">Largest value of a number, inclusive.</param>
/// <param name="Pattern">Regular expression that a text must match whole.</param>
public sealed record FieldConstraints(bool Required, ImmutableArray<string> Allowed, double? Minimum, double? Maximum, string? Pattern)
{
    /// <summary>No constraint.</summary>
    public static FieldConstraints None { get; } = new(false, [], null, null, null);
}
