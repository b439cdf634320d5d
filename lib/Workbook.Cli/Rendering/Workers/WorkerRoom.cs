using System.Diagnostics;
using Workbook.Files;

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
    /// <summary>Processes and threads of one notebook, beyond which it is ended. A compiler and a thread pool take a hundred.</summary>
    public const int MostTasks = 500;

    /// <summary>Says in a process's environment that it has no network, so that nothing waits for one.</summary>
    private const string NoNetwork = "WORKBOOK_NO_NETWORK";

    // Kernels that count processes in a namespace of users, and that have a bound of their own in a namespace of processes; before, it was the machine's.
    private static readonly Version CountsUsers = new(5, 14), BoundsNamespaces = new(6, 14);

    // Every file system is read-only, each with the other options that it has, which must stay; so is what /proc has beside processes, by which root could change
    // the machine. No more processes are had than the kernel is told, so that those who start them without end fail before they are found. The last step gives up the right to undo any of it: what follows
    // is root in a namespace that owns nothing, so that it can mount and unmount nothing here. The shell stays: the first process of a namespace heeds no signal of
    // its own, and with its end all others end.
    private const string Enter = """
        scratch=$1 bound=$2 most=$3; shift 3
        mounts=$(cat /proc/self/mountinfo)
        mount --bind "$scratch" "$scratch" || exit 97
        while read -r _ _ _ _ at how _; do
          at=$(printf %b "$at")
          case $at in /proc|/proc/*) continue;; esac
          mount -o "remount,bind,ro${how#??}" "$at" 2>/dev/null || [ ! -w "$at" ] || exit 97
        done <<END
        $mounts
        END
        [ "$bound" = 0 ] || echo "$bound" > /proc/sys/kernel/pid_max || exit 97
        for at in /proc/[!0-9]*; do [ -L "$at" ] || mount --bind -o ro "$at" "$at" || exit 97; done
        while [ "$1" != -- ]; do mount -t tmpfs -o ro none "$1" || exit 97; shift; done
        shift; prlimit "--nproc=$most" unshare --map-root-user "$@"; code=$?; exit $code
        """;

    private static readonly string[] Alone =
        ["unshare", "--map-root-user", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", Enter.ReplaceLineEndings("\n"), "room"];

    private static readonly string[] Kept = ["PATH", "HOME", "LANG", "USER", "USERPROFILE", "SystemRoot"], KeptPrefixes = ["DOTNET_", "NUGET_", "XDG_"];

    /// <summary>The program and its arguments that the worker is started by; none where there are no walls.</summary>
    public IEnumerable<string> Launcher(string scratch) => Walls switch
    {
        RoomWalls.All => [.. Alone, scratch, .. Bounds, .. Hidden.Where(folder => Directory.Exists(folder) && !IsBelow(scratch, folder) && !Hidden.Any(other => IsBelow(folder, other))).Distinct(), "--"],
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
        if (Walls != RoomWalls.None)
        {
            environment[NoNetwork] = "1";
        }
    }

    /// <summary>Tries how far the system goes.</summary>
    public static RoomWalls Try()
    {
        if (!OperatingSystem.IsLinux())
        {
            return RoomWalls.None;
        }

        using ScratchFolder scratch = ScratchFolder.Create();
        return Runs([.. Alone[1..], scratch.Path, .. Bounds, "--", "true"]) ? RoomWalls.All
            : Runs(["--map-root-user", "--net", "true"]) ? RoomWalls.Network : RoomWalls.None;
    }

    // Twice what is allowed, so that whoever passes that is seen to. Where nothing counts for a namespace alone, a bound would be everybody's.
    private static string[] Bounds =>
    [
        Environment.OSVersion.Version >= BoundsNamespaces ? FormattableString.Invariant($"{2 * MostTasks}") : "0",
        Environment.OSVersion.Version >= CountsUsers ? FormattableString.Invariant($"{2 * MostTasks}") : "unlimited",
    ];

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
