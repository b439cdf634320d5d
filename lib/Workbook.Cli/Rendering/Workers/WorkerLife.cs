using System.Diagnostics;
using System.Globalization;
using Workbook.Files;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>The worker's own end: when its parent has gone, and when its work is done, whatever cells left running.</summary>
internal static class WorkerLife
{
    /// <summary>The variable that keeps the garbage collector of this process within its limit.</summary>
    public const string HeapLimit = "DOTNET_GCHeapHardLimit";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // For what cells registered to be done at the end of the process.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>From now on this process leads a group, and ends with it once its parent has gone.</summary>
    /// <param name="parent">Id of the process that started it.</param>
    /// <param name="folder">Is removed then.</param>
    /// <param name="requests">The pipe that the parent writes to; none where the parent is in sight.</param>
    public static void Begin(string parent, string folder, string? requests = null)
    {
        ProcessGroup.Lead();
        Environment.SetEnvironmentVariable(HeapLimit, null);
        int id = int.Parse(parent, CultureInfo.InvariantCulture);

        // On a thread of its own: cells may keep every thread of the pool.
        new Thread(() =>
        {
            WaitForEndOf(id, requests);
            Strays.End(folder);
            ScratchFolder.Remove(folder);
            ProcessGroup.EndThis();
        }) { IsBackground = true, Name = "parent watch" }.UnsafeStart();
    }

    /// <summary>Ends this process and what it started.</summary>
    public static void End(int code)
    {
        new Thread(() =>
        {
            Thread.Sleep(Grace);
            ProcessGroup.EndThis();
        }) { IsBackground = true, Name = "end" }.UnsafeStart();
        Environment.Exit(code);
    }

    private static void WaitForEndOf(int parent, string? requests)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                using var process = Process.GetProcessById(parent);
                process.WaitForExit();
            }
            catch (ArgumentException)
            {
                // It has gone already.
            }
        }

        // Behind walls the parent is out of sight, and others stand between. Its end of the pipe goes with it.
        if (requests is not null && !OperatingSystem.IsWindows() && ProcessGroup.Parent != parent)
        {
            ProcessGroup.WaitForHangUp(int.Parse(requests, CultureInfo.InvariantCulture));
            return;
        }

        while (!OperatingSystem.IsWindows() && ProcessGroup.Parent == parent)
        {
            Thread.Sleep(Interval);
        }
    }
}
