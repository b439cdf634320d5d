using System.CommandLine;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Variants;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Report;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook merge</c>.</summary>
internal static class MergeCommand
{
    public static Command Create(CliOutput output)
    {
        var folders = new Argument<string[]>("DIR") { Description = "Folders that 'workbook render --shard' wrote: all parts of one report, in any order.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--output", "-o") { Description = "Folder for the report; replaced whole. Default: _site in the repository." };
        var format = new Option<ReportFormat>("--format") { Description = "html: the report. ipynb: the executed notebooks.", DefaultValueFactory = _ => ReportFormat.Html };
        var open = new Option<bool>("--open") { Description = "Open the report's first page afterwards." };
        var command = new Command("merge", "Make one report of the parts that several machines rendered. Runs nothing.\n\nExample: workbook merge parts/1 parts/2 parts/3 parts/4")
        {
            folders, target, format, open,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(folders)!, parsed.GetValue(target), parsed.GetValue(format), parsed.GetValue(open), Datasets.Catalogue, output, cancellation)));
        return command;
    }

    private static int Run(string[] folders, string? target, ReportFormat format, bool open, Catalogue catalogue, CliOutput output, CancellationToken cancellation)
    {
        IReadOnlyList<string> all = NotebookSet.Find(catalogue.Root, [], TextWriter.Null);
        (PartBasis basis, IReadOnlyList<PieceOutcome> outcomes) = PartFolder.Read(folders, all);
        string[] files = [.. all.Where(file => basis.Notebooks.ContainsKey(Path.GetFileName(file)))];
        if (PartBasis.Here(catalogue, basis.Variants, files).Difference(basis) is string difference)
        {
            throw new ExecutedNotebookException($"{folders[0]}: it {difference} here. Merge in the repository in the state in which the parts were rendered, or render them again.");
        }

        string folder = Path.GetFullPath(target ?? Path.Combine(catalogue.Root, "_site"));
        using var report = new FolderOutput(folder);
        return ReportFiles.Write(VariantRuns.Whole(basis.Variants, files, outcomes), format, open, catalogue, folder, report, output, cancellation);
    }
}
