using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Workbook.Data;
using Workbook.Files;
using Workbook.Memo.Claims;

namespace Workbook.Cli.Rendering.Tracing;

/// <summary>Finds what the things that runs depend on are now. Each is looked at once: make a new one for each command.</summary>
internal sealed class DependencyState
{
    private readonly ConcurrentDictionary<(string Kind, string Path), string> known = [];

    /// <summary>What something is now, in the words in which it was written down.</summary>
    /// <param name="dependency">What was read.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="numbers">The numbers of its code cells.</param>
    public string Of(Dependency dependency, string folder, string numbers) => dependency.Kind switch
    {
        DependencyKind.Folder => folder,
        DependencyKind.Numbers => numbers,
        _ => known.GetOrAdd((dependency.Kind, dependency.Path), static key => Of(key.Kind, key.Path)),
    };

    /// <summary>Whether all that was read is as it was then.</summary>
    /// <inheritdoc cref="Of(Dependency, string, string)"/>
    public bool IsAsRead(RunTrace trace, string folder, string numbers) => trace.Reads.All(read => Of(read, folder, numbers) == read.State);

    /// <summary>An assembly's module version id, which compiling ahead of time keeps.</summary>
    public static string OfAssembly(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString();
    }

    private static string Of(string kind, string path)
    {
        try
        {
            return kind switch
            {
                ReadKind.File => File.Exists(path) ? ReadLog.FileState(path, RegularFile.Bytes(path)) : ReadLog.Absent,
                ReadKind.Datasets => ReadLog.ListState(Catalogue.NamesIn(path)),
                Argument.ReadKindName => Argument.StateOf(path),
                DependencyKind.Assembly => OfAssembly(path),
                _ => "",
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or BadImageFormatException or ArgumentException)
        {
            return "";
        }
    }
}
