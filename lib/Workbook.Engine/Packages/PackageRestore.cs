using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Files;

namespace Workbook.Engine.Packages;

/// <summary>
/// Restores packages that the program was not built with, by the user's own <c>dotnet</c> and NuGet configuration: a generated
/// project names the packages, NuGet resolves them together, and its assets file says what they bring.
/// </summary>
/// <param name="folder">The notebook's folder: NuGet configuration is looked for there and above.</param>
internal sealed partial class PackageRestore(string folder)
{
    /// <summary>Set where the process was shut off from the network: a restore would wait for an answer until its time is up.</summary>
    private const string NoNetwork = "WORKBOOK_NO_NETWORK";

    /// <summary>Long enough for large packages on a slow line; a restore that takes longer is waiting for a server that does not answer.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Restores packages, and all that they depend on.</summary>
    /// <param name="requests">The packages; at least one.</param>
    /// <param name="sources">Sources beside those of the configuration, from <c>#i</c>.</param>
    /// <param name="installed">Is told of each package that was downloaded and unpacked; on any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PackageException">NuGet does not find a package, or fails otherwise.</exception>
    public async Task<IReadOnlyList<RestoredPackage>> RestoreAsync(
        IReadOnlyList<PackageRequest> requests, IEnumerable<string> sources, Action<string> installed, CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(NoNetwork) is { Length: > 0 })
        {
            throw new PackageException($"There is no network here, so that {Describe(requests)} cannot be restored. Do without: what the notebook's first cell loads is there.");
        }

        using ScratchFolder project = ScratchFolder.Create();
        string system = RuntimeInformation.RuntimeIdentifier;
        await File.WriteAllTextAsync(Path.Combine(project.Path, "package.csproj"), RestoreProject.Text(requests, system, folder, sources), cancellation).ConfigureAwait(false);
        (int code, string output) = await RunAsync(project.Path, requests, installed, cancellation).ConfigureAwait(false);
        return code == 0 ? RestoreAssets.Read(Path.Combine(project.Path, "obj", "project.assets.json"), system) : throw Failure(output, requests);
    }

    private static async Task<(int Code, string Output)> RunAsync(
        string project, IReadOnlyList<PackageRequest> requests, Action<string> installed, CancellationToken cancellation)
    {
        // More than quiet, because that says which packages have come.
        var start = new ProcessStartInfo(DotNetInstallation.Program, ["restore", "--nologo", "--verbosity", "normal"])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        using Process process = Start(start, requests);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(limited.Token);
            var output = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync(limited.Token).ConfigureAwait(false) is { } line)
            {
                output.AppendLine(line);
                if (Installed().Match(line) is { Success: true } package)
                {
                    installed(package.Groups["package"].Value);
                }
            }

            output.Append(await errors.ConfigureAwait(false));
            await process.WaitForExitAsync(limited.Token).ConfigureAwait(false);
            return (process.ExitCode, output.ToString());
        }
        catch (OperationCanceledException)
        {
            process.End();
            cancellation.ThrowIfCancellationRequested();
            throw new PackageException(
                $"Restoring {Describe(requests)} took longer than {Limit.TotalMinutes:0} minutes. Check the package sources (dotnet nuget list source).");
        }
    }

    private static Process Start(ProcessStartInfo start, IReadOnlyList<PackageRequest> requests)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new PackageException($"{Describe(requests)} must be restored, but dotnet cannot be started: {missing.Message}. Install the .NET SDK.");
        }
    }

    // NuGet names the package that it fails on somewhere in its message.
    private static PackageException Failure(string output, IReadOnlyList<PackageRequest> requests)
    {
        Match error = NuGetError().Match(output);
        string message = error.Success ? error.Groups["message"].Value.Trim().TrimEnd('.') : output.Trim().Split('\n')[^1].Trim();
        PackageRequest? culprit = requests.FirstOrDefault(request => Regex.IsMatch(message, $@"(?<![\w.]){Regex.Escape(request.Id)}(?![\w-])", RegexOptions.IgnoreCase));
        return new PackageException(
            $"NuGet cannot restore {Describe(culprit is null ? requests : [culprit])}: {message}. Check the id and version, and the package sources (dotnet nuget list source).")
        {
            Request = culprit,
        };
    }

    private static string Describe(IReadOnlyList<PackageRequest> requests) =>
        (requests.Count == 1 ? "package " : "packages ") + string.Join(", ", requests);

    [GeneratedRegex(@"error (?<message>NU\d+: [^\[\r\n]+)")]
    private static partial Regex NuGetError();

    [GeneratedRegex(@"^\s*Installed (?<package>\S+ \S+) from ", RegexOptions.ExplicitCapture)]
    private static partial Regex Installed();
}
