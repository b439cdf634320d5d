using System.Diagnostics;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>
/// What a notebook's process sees of the machine when its code is not trusted: on Linux with user namespaces no network, no file that it could change but
/// those of its own temporary folder, and nothing in the folders that are hidden from it. Elsewhere only the environment is bare.
/// </summary>
/// <param name="Root">The repository, whose data the notebook reads.</param>
/// <param name="Hidden">Folders that are empty to it.</param>
/// <param name="Walls">How far the system allows that.</param>
internal sealed record WorkerRoom(string Root, IReadOnlyList<string> Hidden, RoomWalls Walls)
{
    private const string Enter = """
        scratch=$1; shift
        mount --bind "$scratch" "$scratch" && mount -o remount,bind,ro / || exit 97
        while [ "$1" != -- ]; do mount -t tmpfs -o ro none "$1" || exit 97; shift; done
        shift; exec "$@"
        """;

    private static readonly string[] Kept = ["PATH", "HOME", "LANG", "USER", "USERPROFILE", "SystemRoot"], KeptPrefixes = ["DOTNET_", "NUGET_", "XDG_"];

    /// <summary>The program and its arguments that the worker is started by; none where there are no walls.</summary>
    public IEnumerable<string> Launcher(string scratch) => Walls switch
    {
        RoomWalls.FilesAndNetwork => ["unshare", "--map-root-user", "--net", "--mount", "sh", "-c", Enter, "room", scratch, .. Hidden.Where(Directory.Exists), "--"],
        RoomWalls.Network => ["unshare", "--map-root-user", "--net"],
        _ => [],
    };

    /// <summary>Leaves in the environment what .NET needs, and where the data are.</summary>
    public void Prepare(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(name => !Kept.Contains(name) && !KeptPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToArray())
        {
            environment.Remove(name);
        }

        environment["WORKBOOK_ROOT"] = Root;
    }

    /// <summary>Tries how far the system goes.</summary>
    public static RoomWalls Try()
    {
        if (!OperatingSystem.IsLinux())
        {
            return RoomWalls.None;
        }

        using ScratchFolder scratch = ScratchFolder.Create();
        return Runs(["--map-root-user", "--net", "--mount", "sh", "-c", Enter, "room", scratch.Path, "--", "true"]) ? RoomWalls.FilesAndNetwork
            : Runs(["--map-root-user", "--net", "true"]) ? RoomWalls.Network : RoomWalls.None;
    }

    private static bool Runs(string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("unshare", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>What keeps a notebook's process from the rest of the machine.</summary>
internal enum RoomWalls
{
    /// <summary>Only limits of time and memory.</summary>
    None,

    /// <summary>No network either.</summary>
    Network,

    /// <summary>No network, and no files outside of its own folder to change.</summary>
    FilesAndNetwork,
}
