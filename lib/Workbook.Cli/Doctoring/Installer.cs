namespace Workbook.Cli.Doctoring;

/// <summary>How a system's own packages are installed.</summary>
/// <param name="system">The system.</param>
/// <param name="administrator">Whether <c>sudo</c> can be left out.</param>
internal sealed class Installer(OperatingSystemKind system, bool administrator)
{
    /// <summary>The command; the address where none is known.</summary>
    /// <param name="debian">Packages of Debian and Ubuntu; null where they have none.</param>
    /// <param name="windows">The whole command; null where there is none.</param>
    /// <param name="mac">The whole command.</param>
    /// <param name="address">The page from which it can be had.</param>
    public string Install(string? debian, string? windows, string mac, string address) => system switch
    {
        OperatingSystemKind.Debian or OperatingSystemKind.Ubuntu when debian is not null => $"{(administrator ? "" : "sudo ")}apt-get install {debian}",
        OperatingSystemKind.Windows when windows is not null => windows,
        OperatingSystemKind.MacOS => mac,
        _ => address,
    };
}
