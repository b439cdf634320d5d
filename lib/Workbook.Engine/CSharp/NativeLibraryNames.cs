namespace Workbook.Engine.CSharp;

/// <summary>The file names that a native library may have which code names by less.</summary>
internal static class NativeLibraryNames
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".dll"] : OperatingSystem.IsMacOS() ? [".dylib", ".so"] : [".so"];

    /// <summary>The name itself first, then with the system's ending, then with <c>lib</c> before it.</summary>
    public static IEnumerable<string> Of(string name) =>
        [name, .. Endings.Select(ending => name + ending), "lib" + name, .. Endings.Select(ending => "lib" + name + ending)];
}
