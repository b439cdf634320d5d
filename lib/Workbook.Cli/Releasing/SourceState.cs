using System.ComponentModel;
using System.Diagnostics;

namespace Workbook.Cli.Releasing;

/// <summary>Which sources a release is made from.</summary>
/// <param name="Commit">Git's name of the revision; null where the folder is no repository, or there is no Git.</param>
/// <param name="IsChanged">Whether tracked files differ from it.</param>
internal sealed record SourceState(string? Commit, bool IsChanged)
{
    /// <summary>Asks Git.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public static async Task<SourceState> OfAsync(string root, CancellationToken cancellation)
    {
        string? commit = await AskAsync(root, cancellation, "rev-parse", "HEAD");
        return new(commit, commit is not null && (await AskAsync(root, cancellation, "status", "--porcelain", "--untracked-files=no"))?.Length > 0);
    }

    private static async Task<string?> AskAsync(string root, CancellationToken cancellation, params string[] arguments)
    {
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> said = git.StandardError.ReadToEndAsync(cancellation);
            string answer = await git.StandardOutput.ReadToEndAsync(cancellation);
            await Task.WhenAll(git.WaitForExitAsync(cancellation), said);
            return git.ExitCode == 0 ? answer.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
