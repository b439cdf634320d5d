using System.ComponentModel;
using System.Diagnostics;
using Workbook.Drawing;
using Workbook.Engine.Packages;
using Workbook.Files;
using Workbook.Jupyter.Installation;

namespace Workbook.Cli.Doctoring;

/// <summary>Looks at the machine that this process runs on. Changes nothing.</summary>
internal static class ThisMachine
{
    private const string Release = "/etc/os-release";

    private static readonly string[] Clients = ["jupyter-lab", "jupyter-notebook", "jupyter-nbconvert", "jupyter-execute"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Looks.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="variable">Values of environment variables.</param>
    /// <param name="cancellation">Ends the looking.</param>
    public static async Task<Machine> LookAsync(string root, Func<string, string?> variable, CancellationToken cancellation)
    {
        var search = new SearchPath(variable);
        return new Machine(
            Kind(),
            Environment.IsPrivilegedProcess,
            await AskAsync(root, cancellation, "--version"),
            File.Exists(Path.Combine(root, "lib", "Workbook.Memo", "bin", "notebook.csx")) && File.Exists(Path.Combine(root, "lib", "Workbook.Memo", "bin", "Workbook.Memo.dll")),
            InstalledKernel.State(JupyterFolder.Kernels(prefix: null), AppContext.BaseDirectory),
            await AskAsync(root, cancellation, "tool", "run", "dotnet-interactive", "--", "--version"),
            search.Find("code"),
            [.. Clients.Where(client => search.Find(client) is not null)],
            InstalledBrowser.Find(variable) is { } browser && File.Exists(browser) ? browser : null,
            search.Find("git"));
    }

    private static OperatingSystemKind Kind() =>
        OperatingSystem.IsWindows() ? OperatingSystemKind.Windows
        : OperatingSystem.IsMacOS() ? OperatingSystemKind.MacOS
        : Distribution() switch { "debian" => OperatingSystemKind.Debian, "ubuntu" => OperatingSystemKind.Ubuntu, _ => OperatingSystemKind.Other };

    private static string? Distribution() => !File.Exists(Release) ? null
        : File.ReadLines(Release).Where(line => line.StartsWith("ID=", StringComparison.Ordinal)).Select(line => line[3..].Trim('"')).FirstOrDefault();

    // The last line of what dotnet answers; null when it fails, is not there or does not answer.
    private static async Task<string?> AskAsync(string root, CancellationToken cancellation, params string[] arguments)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var start = new ProcessStartInfo(DotNetInstallation.Program, arguments)
            {
                WorkingDirectory = root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration end = patience.Token.Register(() => process.End());
            process.StandardInput.Close();
            Task<string> answer = process.StandardOutput.ReadToEndAsync(CancellationToken.None), said = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await Task.WhenAll(process.WaitForExitAsync(CancellationToken.None), answer, said);
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? (await answer).Trim().Split('\n')[^1].Split('+')[0] : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
