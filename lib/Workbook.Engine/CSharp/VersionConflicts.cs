using System.Reflection;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;
using Workbook.Engine.Packages;

namespace Workbook.Engine.CSharp;

/// <summary>
/// Warns, once, when a restored package brings a newer assembly than the one of that name that a session uses: the program's own, or
/// the one that an earlier cell has named.
/// </summary>
internal sealed class VersionConflicts
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <param name="package">The package.</param>
    /// <param name="brought">Path of the assembly it brings.</param>
    /// <param name="used">Path of the one that is used.</param>
    public void Warn(RestoredPackage package, string brought, string used)
    {
        if (brought != used && VersionOf(brought) is { } newer && VersionOf(used) is { } older && newer > older && told.Add(brought))
        {
            string remedy = ProgramAssemblies.Find(Path.GetFileNameWithoutExtension(used)) == used
                ? "Name a version of the package that can do with the older one."
                : "Restart, and name the packages in one cell.";
            CellContext.Current?.Sink.Add(new StreamOutput(
                IsError: true,
                $"{package.Id} {package.Version} brings {Path.GetFileName(brought)} {newer}, but {older} is in use and stays so: what needs the newer one may fail. {remedy}\n"));
        }
    }

    private static Version? VersionOf(string path) => AssemblyName.GetAssemblyName(path).Version;
}
