using System.Diagnostics;
using System.Formats.Tar;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Files;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Cli.Commands.Claims;

/// <summary>The data of a Git revision, in a folder of its own that goes when this is disposed of. Rules and claims stay those of today, so that only the evidence differs.</summary>
internal sealed class RevisionData : IDisposable
{
    private readonly ScratchFolder folder;
    private readonly string name;

    private RevisionData(ScratchFolder folder, string name) => (this.folder, this.name, Catalogue) = (folder, name, new Catalogue(folder.Path));

    /// <summary>The catalogue of the revision.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Takes the data out of the repository's history.</summary>
    /// <exception cref="UsageException">There is no such revision, or no Git.</exception>
    public static async Task<RevisionData> OfAsync(Catalogue catalogue, string revision, CancellationToken cancellation)
    {
        var folder = ScratchFolder.Create();
        try
        {
            await ExtractAsync(catalogue.Root, revision, folder.Path, cancellation);
            foreach (string rules in (string[])["claims", VerdictRules.Dataset])
            {
                string target = Path.Combine(folder.Path, "data", rules);
                Directory.CreateDirectory(target);
                foreach (string file in Directory.EnumerateFiles(catalogue.FolderOf(rules)))
                {
                    File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
                }
            }

            return new RevisionData(folder, revision);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>A scenario from this revision to the tables of today.</summary>
    /// <exception cref="DatasetException">A table of today is at fault.</exception>
    public Scenario Since(Scenario scenario, Catalogue today) => scenario.To(today, $"data since {name}");

    public void Dispose() => folder.Dispose();

    private static async Task ExtractAsync(string root, string revision, string folder, CancellationToken cancellation)
    {
        if (revision.StartsWith('-'))
        {
            throw new UsageException($"'{revision}' is no revision; write one as Git does, for example HEAD~5.");
        }

        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["archive", "--format=tar", revision, "data"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process git = Process.Start(start)!;
        Task<string> errors = git.StandardError.ReadToEndAsync(cancellation);
        using var archive = new MemoryStream();
        await git.StandardOutput.BaseStream.CopyToAsync(archive, cancellation);
        await git.WaitForExitAsync(cancellation);
        if (git.ExitCode != 0)
        {
            throw new UsageException($"'{revision}' has no data that could be compared. Git says: {(await errors).Trim()}");
        }

        archive.Position = 0;
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: true, cancellation);
    }
}
