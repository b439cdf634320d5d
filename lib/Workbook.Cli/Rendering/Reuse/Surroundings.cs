using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Data;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>What is the same for all notebooks of a command and may change what comes of them: program, .NET, settings, limits, data.</summary>
internal static class Surroundings
{
    /// <summary>Begins the names of parts that are assemblies of the program.</summary>
    public const string AssemblyPrefix = "assembly ";

    // Settings that decide where things are found or what is said, not what is computed; and those that have a part of their own.
    private static readonly string[] Harmless =
    [
        "DOTNET_CLI_", "DOTNET_ROOT", "DOTNET_HOST_PATH", "DOTNET_LAUNCH_PROFILE", "DOTNET_NOLOGO", "DOTNET_GENERATE_", "DOTNET_ADD_", "DOTNET_SKIP_", "DOTNET_MULTILEVEL_",
        "DOTNET_RUNNING_IN_CONTAINER", "DOTNET_VERSION", "DOTNET_SDK_VERSION", "DOTNET_STARTUP_HOOKS_", "DOTNET_USE_POLLING_FILE_WATCHER", "DOTNET_INSTALL_", "DOTNET_WATCH",
        WorkerLife.HeapLimit, Catalogue.RootVariable, Datasets.ChangedTables, "WORKBOOK_BROWSER", RunCache.FolderVariable,
    ];

    private static readonly string[] Telling = ["DOTNET_", "COMPlus_", "WORKBOOK_", "LC_", "LANG", "TZ"];

    private static readonly Lazy<IReadOnlyList<KeyPart>> Program = new(() => [.. ProgramParts()]);

    /// <summary>The assemblies of the program and .NET itself.</summary>
    public static IReadOnlyList<KeyPart> OfProgram => Program.Value;

    /// <summary>All of it.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="limits">What its process may take.</param>
    /// <param name="room">What it sees of the machine.</param>
    public static IEnumerable<KeyPart> Of(string folder, WorkerLimits limits, WorkerRoom? room) =>
    [
        .. OfProgram,
        new("settings", string.Join('\n', room is null ? Settings() : [])),
        new("limits", string.Create(CultureInfo.InvariantCulture, $"{limits.Time.TotalSeconds} s, {limits.Memory} bytes")),
        new("repository", room?.Root ?? Root(folder)),
        new("changed tables", room is null ? ChangedTables() : ""),
        new("what the process sees", room is null ? "" : $"{room.Walls} {string.Join('\n', room.Hidden)}"),
    ];

    private static IEnumerable<KeyPart> ProgramParts()
    {
        string? framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        yield return new(".NET", $"{RuntimeInformation.FrameworkDescription} {typeof(object).Module.ModuleVersionId} {RuntimeInformation.RuntimeIdentifier}");
        foreach (string path in ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) != framework).Order(StringComparer.Ordinal))
        {
            yield return new(AssemblyPrefix + Path.GetFileName(path), DependencyState.OfAssembly(path));
        }

        foreach (string path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.json").Order(StringComparer.Ordinal))
        {
            yield return new(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
        }
    }

    private static IEnumerable<string> Settings() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => (Name: (string)variable.Key, Value: (string?)variable.Value))
        .Where(variable => Telling.Any(prefix => variable.Name.StartsWith(prefix, StringComparison.Ordinal))
            && !Harmless.Any(prefix => variable.Name.StartsWith(prefix, StringComparison.Ordinal)))
        .Select(variable => $"{variable.Name}={variable.Value}").Append($"time zone {TimeZoneInfo.Local.Id}").Order(StringComparer.Ordinal);

    private static string Root(string folder)
    {
        try
        {
            return Catalogue.Find(folder).Root;
        }
        catch (DatasetException)
        {
            return "";
        }
    }

    /// <summary>The tables that a scenario of the command line puts in the place of the catalogue's; empty where there are none.</summary>
    public static string ChangedTables() => Environment.GetEnvironmentVariable(Datasets.ChangedTables) is { Length: > 0 } folder && Directory.Exists(folder)
        ? string.Join('\n', Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {ReadLog.FileState(file, File.ReadAllBytes(file))}"))
        : "";
}
