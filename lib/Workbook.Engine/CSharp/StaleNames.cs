using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Engine.CSharp;

/// <summary>
/// Names that code was to define anew and that did not compile: what they stand for is from before. Who has to tell one from the other, as a check of an
/// exercise has, finds them in the process's data, under <see cref="Place"/>.
/// </summary>
internal sealed class StaleNames
{
    /// <summary>Name of the data in <see cref="AppContext"/>: an array of texts.</summary>
    public const string Place = "Workbook.StaleNames";

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Code did not compile.</summary>
    public void Failed(CSharpCompilation code)
    {
        names.UnionWith(Defined(code));
        Tell();
    }

    /// <summary>Code compiled: what it defines is new.</summary>
    public void Compiled(CSharpCompilation code)
    {
        if (names.Count > 0)
        {
            names.ExceptWith(Defined(code));
            Tell();
        }
    }

    private static IEnumerable<string> Defined(CSharpCompilation code) =>
        code.ScriptClass?.GetMembers().Where(member => member.CanBeReferencedByName).Select(member => member.Name) ?? [];

    private void Tell() => AppContext.SetData(Place, names.ToArray());
}
