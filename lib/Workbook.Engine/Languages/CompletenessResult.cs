
namespace Workbook.Engine.Languages;

/// <summary>Whether code can be run as it stands.</summary>
public enum Completeness
{
    /// <summary>It can.</summary>
    Complete,

    /// <summary>Something must follow, for instance a closing brace.</summary>
    Incomplete,

    /// <summary>Nothing that follows can make it right.</summary>
    Invalid,
}

/// <summary>Whether code can be run, and how its next line begins. Immutable.</summary>
/// <param name="Status">Whether it can be run.</param>
/// <param name="Indent">Spaces before the next line; empty unless incomplete.</param>
public sealed record CompletenessResult(Completeness Status, string Indent)
{
    internal static CompletenessResult Complete { get; } = new(Completeness.Complete, string.Empty);

    internal static CompletenessResult Invalid { get; } = new(Completeness.Invalid, string.Empty);

    internal static CompletenessResult Incomplete(string indent) => new(Completeness.Incomplete, indent);
}
