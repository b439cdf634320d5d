namespace Workbook.Cli.Tests;

/// <summary>What students could hand in who mean harm: code that goes before an answer.</summary>
internal static class HostileCode
{
    /// <summary>Changes a file of the machine.</summary>
    public const string Files = Root + "System.IO.File.WriteAllText(root + \"/data/harm\", \"x\");\n";

    /// <summary>Takes down the walls, then changes files; <c>open</c> is whether the notebooks are in sight.</summary>
    public const string Walls = Root
        + "System.Diagnostics.Process.Start(\"sh\", [\"-c\", $\"mount -o remount,bind,rw /; umount {root}/notebooks; touch {root}/data/harm /dev/shm/harm-of-a-rehearsal\"]).WaitForExit();\n"
        + "bool open = System.IO.Directory.EnumerateFileSystemEntries(root + \"/notebooks\").Any();\n";

    /// <summary>Ends the program that marks.</summary>
    public const string Marker = "int marker = int.Parse(System.IO.File.ReadAllText(\"/proc/self/cmdline\").Split('\\0')[^2]);\nSystem.Diagnostics.Process.GetProcessById(marker).Kill();\n";

    /// <summary>Changes how the machine runs.</summary>
    public const string Machine = "System.IO.File.WriteAllText(\"/proc/sys/vm/swappiness\", System.IO.File.ReadAllText(\"/proc/sys/vm/swappiness\"));\n";

    /// <summary>Reaches the network.</summary>
    public const string Network = "new System.Net.Sockets.TcpClient(\"127.0.0.1\", 9);\n";

    /// <summary>Starts processes without end.</summary>
    public const string Processes = "System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"b() { b & b & wait; }; b\"]).WaitForExit();\n";

    /// <summary>Starts threads without end.</summary>
    public const string Threads = "while (true) { try { new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start(); } catch (OutOfMemoryException) { } }\n";

    private const string Root = "string root = Environment.GetEnvironmentVariable(\"WORKBOOK_ROOT\");\n";
}
