using System.Diagnostics;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>
/// What a notebook's process sees of the machine when its code is not trusted: on Linux with user namespaces no network, no process but its own, no file that
/// it could change but those of its own temporary folder, and nothing in the folders that are hidden from it. Elsewhere only the environment is bare.
/// </summary>
/// <param name="Root">The repository, whose data the notebook reads.</param>
/// <param name="Hidden">Folders that are empty to it.</param>
/// <param name="Walls">How far the system allows that.</param>
internal sealed record WorkerRoom(string Root, IReadOnlyList<string> Hidden, RoomWalls Walls)
{
    // Every file system is read-only, each with the other options that it has, which must stay. The last step gives up the right to undo any of it: what follows
    // is root in a namespace that owns nothing, so that it can mount and unmount nothing here. The shell stays: the first process of a namespace heeds no signal of
    // its own, and with its end all others end.
    private const string Enter = """
        scratch=$1; shift
        mounts=$(cat /proc/self/mountinfo)
        mount --bind "$scratch" "$scratch" || exit 97
        while read -r _ _ _ _ at how _; do
          at=$(printf %b "$at")
          case $at in /proc|/proc/*) continue;; esac
          mount -o "remount,bind,ro${how#??}" "$at" 2>/dev/null || [ ! -w "$at" ] || exit 97
        done <<END
        $mounts
        END
        while [ "$1" != -- ]; do mount -t tmpfs -o ro none "$1" || exit 97; shift; done
        shift; unshare --map-root-user "$@"; code=$?; exit $code
        """;

    private static readonly string[] Alone =
        ["unshare", "--map-root-user", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", Enter.ReplaceLineEndings("\n"), "room"];

    private static readonly string[] Kept = ["PATH", "HOME", "LANG", "USER", "USERPROFILE", "SystemRoot"], KeptPrefixes = ["DOTNET_", "NUGET_", "XDG_"];

    /// <summary>The program and its arguments that the worker is started by; none where there are no walls.</summary>
    public IEnumerable<string> Launcher(string scratch) => Walls switch
    {
        RoomWalls.All => [.. Alone, scratch, .. Hidden.Where(folder => Directory.Exists(folder) && !IsBelow(scratch, folder) && !Hidden.Any(other => IsBelow(folder, other))).Distinct(), "--"],
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
        return Runs([.. Alone[1..], scratch.Path, "--", "true"]) ? RoomWalls.All
            : Runs(["--map-root-user", "--net", "true"]) ? RoomWalls.Network : RoomWalls.None;
    }

    private static bool IsBelow(string folder, string other) => folder.StartsWith(Path.TrimEndingDirectorySeparator(other) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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

    /// <summary>No network, no file outside of its own folder to change, no process but its own.</summary>
    All,
}
