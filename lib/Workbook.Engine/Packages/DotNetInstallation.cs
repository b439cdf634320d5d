using System.Runtime.InteropServices;

namespace Workbook.Engine.Packages;

/// <summary>The installation of .NET that this program uses: its SDK restores packages, and its reference assemblies say what .NET offers.</summary>
public static class DotNetInstallation
{
    /// <summary>Full path of the program <c>dotnet</c>; its bare name when it is not known where it is.</summary>
    public static string Program { get; } = Find();

    /// <summary>Where the parts of the installation are; the current folder when that is not known.</summary>
    public static string Folder => Path.GetDirectoryName(Program)!;

    // The runtime of an installation lies in shared/Microsoft.NETCore.App/VERSION below it.
    private static string Find()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string besideRuntime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(besideRuntime) ? besideRuntime : name;
    }
}
