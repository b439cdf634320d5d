using System.CommandLine;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Releasing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Teaching;
using Workbook.Teaching.Checking;
using Workbook.Teaching.Format;
using Workbook.Teaching.Handouts;

namespace Workbook.Cli.Commands.Class;

/// <summary><c>workbook class handout</c>.</summary>
internal static class HandoutCommand
{
    private const string Archive = "handout.zip";

    public static Command Create(CliOutput output)
    {
        Argument<string[]> notebooks = PlanCommand.Notebooks();
        var target = new Option<string>("--output", "-o") { Description = "Folder for the handouts. Default: _handout in the repository, from where they find the library as from notebooks.", HelpName = "DIR" };
        var zip = new Option<bool>("--zip") { Description = "Also put them all into one file, handout.zip." };
        var nbgrader = new Option<bool>("--nbgrader") { Description = "Also say in nbgrader's metadata which cells are answers, for how many points, and which are locked." };
        var command = new Command("handout", "Write student notebooks: only the cells that the exercises need, TODO in the place of answers, no solutions.\n\nExample: workbook class handout 07 --zip")
        {
            notebooks, target, zip, nbgrader,
        };
        var limits = new LimitOptions();
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            Datasets.Catalogue.Root, parsed.GetRequiredValue(notebooks), parsed.GetValue(target), parsed.GetValue(zip), parsed.GetValue(nbgrader), limits.Of(parsed), output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string root, string[] names, string? target, bool zip, bool nbgrader, WorkerLimits limits, CliOutput output, CancellationToken cancellation)
    {
        string folder = Path.GetFullPath(target ?? Path.Combine(root, "_handout"));
        var own = new OwnFiles(folder);
        Dictionary<string, byte[]> files = [];
        List<string> secrets = [];
        var cache = RunCache.OfUser(fresh: false, output.Error);
        IReadOnlyList<TaughtNotebook> notebooks = ClassNotebooks.Find(root, names, output.Error);
        own.RefuseForeign([.. notebooks.Select(Handout.NameOf), .. zip ? [Archive] : Array.Empty<string>()]);
        foreach (TaughtNotebook taught in notebooks)
        {
            Notebook handout = Handout.Of(taught, await ClassNotebooks.KeysAsync(taught, root, limits, cache, cancellation), nbgrader);
            files[handout.Name] = handout.ToBytes();
            secrets.AddRange(Secrets.Of(taught));
        }

        if (zip)
        {
            files[Archive] = Bundle.Zip("", files);
        }

        string[] leaks = [.. files.SelectMany(file => Leaks.In(file.Key, file.Value, [.. secrets]))];
        if (leaks.Length > 0)
        {
            throw new TeachingException("Nothing was written, because a handout would give something away:\n" + string.Join('\n', leaks));
        }

        cancellation.ThrowIfCancellationRequested();
        own.Write(files);
        foreach (string name in files.Keys)
        {
            output.Out.WriteLine(Path.Combine(folder, name));
        }

        if (!Directory.Exists(Path.Combine(folder, "..", "lib", "Workbook.Memo")))
        {
            output.Error.WriteLine("To run, a handout must stand in a folder of the repository's top level, such as notebooks: its first cell loads the library from ../lib.");
        }

        return ExitCode.Done;
    }
}
