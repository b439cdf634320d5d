using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbook.Engine.Packages;

/// <summary>
/// Restores a package that the program was not built with, by the user's own <c>dotnet</c> and NuGet configuration: a generated
/// project names the package, NuGet resolves it, and the assets file says which assemblies it brings.
/// </summary>
/// <param name="folder">The notebook's folder: NuGet configuration is looked for there and above.</param>
/// <param name="sources">Further sources, from <c>#i</c>.</param>
internal sealed partial class PackageRestore(string folder, IReadOnlyList<string> sources)
{
    /// <summary>Long enough for a large package on a slow line; a restore that takes longer is waiting for a server that does not answer.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <exception cref="PackageException">NuGet does not find the package, or fails otherwise.</exception>
    public async Task<IReadOnlyList<string>> RestoreAsync(PackageRequest request, CancellationToken cancellation)
    {
        string project = Directory.CreateTempSubdirectory("workbook-package-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(project, "package.csproj"), ProjectFor(request), cancellation).ConfigureAwait(false);
            (int code, string output) = await RunAsync(project, request, cancellation).ConfigureAwait(false);
            return code == 0
                ? ReadAssets(Path.Combine(project, "obj", "project.assets.json"))
                : throw new PackageException($"NuGet cannot restore {Describe(request)}: {FirstError(output)}. "
                    + "Check the id and version, and the package sources (dotnet nuget list source).");
        }
        finally
        {
            Directory.Delete(project, recursive: true);
        }
    }

    private string ProjectFor(PackageRequest request) => $"""
        <Project>
          <PropertyGroup>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RestoreRootConfigDirectory>{SecurityElement.Escape(folder)}</RestoreRootConfigDirectory>
            <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{request.Id}" Version="{request.Version ?? "*"}" />
          </ItemGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
        </Project>
        """;

    private static async Task<(int Code, string Output)> RunAsync(string project, PackageRequest request, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetPath(), ["restore", "--nologo", "--verbosity", "quiet"])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        using Process process = Start(start, request);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(limited.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limited.Token).ConfigureAwait(false);
            output += await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(limited.Token).ConfigureAwait(false);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new PackageException(
                $"Restoring {Describe(request)} took longer than {Limit.TotalMinutes:0} minutes. Check the package sources (dotnet nuget list source).");
        }
    }

    private static Process Start(ProcessStartInfo start, PackageRequest request)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new PackageException($"{Describe(request)} must be restored, but dotnet cannot be started: {missing.Message}. Install the .NET SDK.");
        }
    }

    // The program may itself be started by an apphost, so its own path is not always dotnet's.
    private static string DotnetPath()
    {
        string besideRuntime = Path.GetFullPath(Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? (File.Exists(besideRuntime) ? besideRuntime : "dotnet");
    }

    private static List<string> ReadAssets(string file)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        string[] roots = [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(root => root.Name)];
        JsonElement libraries = assets.RootElement.GetProperty("libraries");
        var paths = new List<string>();
        foreach (JsonProperty library in assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject())
        {
            if (!library.Value.TryGetProperty("runtime", out JsonElement runtime))
            {
                continue;
            }

            string package = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
            paths.AddRange(runtime.EnumerateObject()
                .Where(asset => asset.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                .Select(asset => roots.Select(root => Path.Combine(root, package, asset.Name)).First(File.Exists)));
        }

        return paths;
    }

    private static string FirstError(string output)
    {
        Match error = NuGetError().Match(output);
        return error.Success ? error.Groups["message"].Value.Trim().TrimEnd('.') : output.Trim().Split('\n')[0];
    }

    private static string Describe(PackageRequest request) =>
        request.Version is null ? $"package {request.Id}" : $"package {request.Id} {request.Version}";

    [GeneratedRegex(@"error (?<message>NU\d+: [^\[\r\n]+)")]
    private static partial Regex NuGetError();
}
