using System.ComponentModel;
using System.Diagnostics;
using Workbook.Files;

namespace Workbook.Drawing;

/// <summary>Runs an installed browser without a window, with a profile of its own that goes when it ends.</summary>
internal static class HeadlessBrowser
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>How it is started: it asks nothing, remembers nothing and calls nobody.</summary>
    /// <param name="browser">Path of the browser.</param>
    /// <param name="profile">Its folder.</param>
    /// <param name="arguments">What it is to do.</param>
    public static ProcessStartInfo Start(string browser, string profile, params IEnumerable<string> arguments)
    {
        string[] quiet =
        [
            "--headless=new", $"--user-data-dir={profile}", "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-breakpad", "--disable-dev-shm-usage",
        ];

        // Chromium has no sandbox for the administrator of a Unix system.
        string[] unguarded = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        return new ProcessStartInfo(browser, [.. quiet, .. unguarded, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
    }

    /// <summary>Lets it make one file of a page, and waits for its end.</summary>
    /// <param name="browser">Path of the browser.</param>
    /// <param name="page">The page's address.</param>
    /// <param name="file">The file that it has to make, in a folder for temporary files, where its profile is too.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="arguments">What it is to do.</param>
    /// <exception cref="IOException">It could not be started, or made nothing.</exception>
    public static async Task MakeAsync(string browser, Uri page, string file, CancellationToken cancellation, params string[] arguments)
    {
        DirectoryInfo profile = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file)!, "profile"));
        using var process = new Process { StartInfo = Start(browser, profile.FullName, [.. arguments, page.AbsoluteUri]) };
        try
        {
            Begin(process);
            await process.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation).ConfigureAwait(false);
            if (!File.Exists(file))
            {
                throw new IOException($"The browser '{browser}' ended with {process.ExitCode} and made no {Path.GetFileName(file)}. Name another in WORKBOOK_BROWSER.");
            }
        }
        catch (Exception error) when (error is TimeoutException or Win32Exception)
        {
            throw new IOException($"The browser '{browser}' made no {Path.GetFileName(file)}: {error.Message} Name another in WORKBOOK_BROWSER.", error);
        }
        finally
        {
            await EndAsync(process, profile).ConfigureAwait(false);
        }
    }

    /// <summary>Starts it. Nobody reads what it says; unread, it would stop when its pipe is full.</summary>
    public static void Begin(Process process)
    {
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends it and removes its profile. Its helpers end a moment after it, and write until then.</summary>
    public static async Task EndAsync(Process process, DirectoryInfo profile)
    {
        try
        {
            process.End();
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }

        for (int tries = 0; tries < 40; tries++)
        {
            try
            {
                profile.Delete(recursive: true);
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(50).ConfigureAwait(false);
            }
        }
    }
}
