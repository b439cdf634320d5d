namespace Workbook.Data;

/// <summary>Who knows what may be written in place of a parameter: a notebook's kernel offers it inside the quotes.</summary>
/// <param name="source">
/// A type with a static method <c>Suggest(object? receiver, IReadOnlyDictionary&lt;string, string?&gt; arguments)</c> that returns texts. The receiver
/// is the object that the method is called on, where it is known; the arguments are those already written, by parameter, of this call and of those
/// before it in the chain.
/// </param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SuggestedByAttribute(Type source) : Attribute
{
    /// <summary>Who knows.</summary>
    public Type Source { get; } = source;
}
