using System.Collections.Immutable;

namespace Workbook.Engine.Uses;

/// <summary>Something that a cell's outputs may depend on besides its own text, told while the cell runs. One of the records beside it.</summary>
public abstract record CellUse
{
    private protected CellUse()
    {
    }
}

/// <summary>A part was compiled, as it will be run but for the checks that let it be stopped.</summary>
/// <param name="Metadata">The metadata of its assembly, which name all that it can call.</param>
public sealed record CompiledCode(ImmutableArray<byte> Metadata) : CellUse;

/// <summary>A <c>#</c> line read a file, or looked for it.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Content">What was read; null where there is no such file.</param>
public sealed record ReadFile(string Path, ReadOnlyMemory<byte>? Content) : CellUse;

/// <summary>A <c>#r</c> line named an assembly by a path.</summary>
/// <param name="Path">Full path of the file named.</param>
/// <param name="Used">Full path of the file that is used: the program's own where it has one of that name.</param>
public sealed record NamedAssembly(string Path, string Used) : CellUse;

/// <summary>A package that the program is not built with was restored.</summary>
/// <param name="Id">Its id.</param>
public sealed record RestoredLibrary(string Id) : CellUse;

/// <summary>A part was handed to its language.</summary>
/// <param name="Name">The language's first name, for instance <c>csharp</c>.</param>
public sealed record UsedLanguage(string Name) : CellUse;

/// <summary>A <c>#!</c> line was followed.</summary>
/// <param name="Name">What stands after <c>#!</c>.</param>
public sealed record UsedDirective(string Name) : CellUse;

/// <summary>Something outside of the program was asked.</summary>
/// <param name="What">For people: <c>https://example.org</c>, <c>.NET Interactive's kernel</c>.</param>
public sealed record UsedService(string What) : CellUse;
