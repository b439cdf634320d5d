using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Workbook.Engine.Display;

namespace Workbook.Engine.CSharp;

/// <summary>Opens files that <c>#load</c> names, with their <c>#r</c> lines blanked: those have been followed already.</summary>
internal sealed class LoadedFileResolver(string folder) : SourceFileResolver(ImmutableArray<string>.Empty, folder)
{
    public override Stream OpenRead(string resolvedPath) =>
        new MemoryStream(Encoding.UTF8.GetBytes(ReferenceDirective.BlankCSharp(UsedFile.Text(resolvedPath), resolvedPath)));

    /// <summary>Keeps the names of cells in the symbols: they are not files of the folder.</summary>
    public override string? NormalizePath(string path, string? baseFilePath) =>
        Path.IsPathRooted(path) ? base.NormalizePath(path, baseFilePath) : path;

    /// <summary>The file a directive means; null when it does not exist.</summary>
    public string? Find(string path, string? from) => ResolveReference(path, from is null || !Path.IsPathRooted(from) ? null : from);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
