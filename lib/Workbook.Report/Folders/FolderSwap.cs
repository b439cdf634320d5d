using System.Runtime.InteropServices;

namespace Workbook.Report.Folders;

/// <summary>Puts a folder in the place of another.</summary>
internal static class FolderSwap
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>Has two folders of one parent change names: at no moment is the place of either empty, where the system can do that.</summary>
    /// <param name="first">A folder.</param>
    /// <param name="second">Another.</param>
    /// <param name="aside">A free name, for systems that cannot.</param>
    /// <returns>Where <paramref name="first"/>'s content is now.</returns>
    public static string Run(string first, string second, string aside)
    {
        if (TryExchange(first, second))
        {
            return second;
        }

        Directory.Move(first, aside);
        Directory.Move(second, first);
        return aside;
    }

    private static bool TryExchange(string first, string second)
    {
        try
        {
            return OperatingSystem.IsLinux() && Rename(CurrentDirectory, first, CurrentDirectory, second, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    // .NET has no call for it.
    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(
        int firstFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string first, int secondFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string second, uint how);
}
