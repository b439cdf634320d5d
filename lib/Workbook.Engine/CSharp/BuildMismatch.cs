using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.CSharp;

/// <summary>
/// Warns when a cell names an assembly of which the program carries another build. The program's is used, so that there is one of
/// each type; a kernel that was installed before the library changed would else quietly go on with the old one.
/// </summary>
internal static class BuildMismatch
{
    public static void Warn(string named, string used)
    {
        if (named != used && Module(named) != Module(used))
        {
            CellContext.Current?.Sink.Add(new StreamOutput(
                IsError: true,
                $"{Path.GetFileName(named)} is another build than the one that this program carries and uses. "
                + "Build the solution again; for a Jupyter kernel, run `workbook kernel install` again and restart it.\n"));
        }
    }

    // Compiling ahead of time keeps it.
    private static Guid Module(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
