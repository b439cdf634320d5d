using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>A process with all that it starts: they are ended together. Where the system has no groups (Windows), a process ends alone.</summary>
internal static class ProcessGroup
{
    private const int Kill = 9;

    /// <summary>Makes this process the first of a group, which whatever it starts from now on belongs to.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = NewSession();
        }
    }

    /// <summary>The process that started this one; 1 or another stranger once that has gone. Not known on Windows.</summary>
    public static int Parent => OperatingSystem.IsWindows() ? 0 : ParentId();

    /// <summary>Ends this process and all of its group at once: nothing of them runs any further.</summary>
    public static void EndThis()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(0, Kill);
        }

        Process.GetCurrentProcess().Kill();
    }

    /// <summary>Ends what is left of the group that a process led.</summary>
    public static void End(int leader)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(-leader, Kill);
        }
    }

    /// <summary>Waits until nobody can write to a pipe any more.</summary>
    /// <param name="pipe">Its descriptor, to read from.</param>
    public static void WaitForHangUp(int pipe)
    {
        var asked = new PollRequest { Descriptor = pipe };
        while (Poll(ref asked, 1, -1) < 0)
        {
            // A signal came in between.
        }
    }

    // Nothing is asked for: that the pipe has no writer, or is none, is always told.
    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Asked;
        public short Told;
    }

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollRequest requests, nuint count, int milliseconds);

    [DllImport("libc", EntryPoint = "setsid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NewSession();

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentId();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
