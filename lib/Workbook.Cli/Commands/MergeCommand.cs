using System.CommandLine;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Formats;
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
        var target = new Option<string>("--output", "-o") { Description = "Folder, or file, for the report; replaced whole where it is an earlier report. Default: as with render." };
        var format = new Option<ReportFormat>("--format") { Description = "html, single, pdf, slides or ipynb, as with render; html where the parts have variants.", DefaultValueFactory = _ => ReportFormat.Html };
        var address = new SiteAddressOption();
        var open = new Option<bool>("--open") { Description = "Open the report's first page afterwards." };
        var command = new Command("merge", "Make one report of the parts that several machines rendered. Runs nothing.\n\nExample: workbook merge parts/1 parts/2 parts/3 parts/4")
        {
            folders, target, format, address, open,
        };
        command.SetAction((parsed, cancellation) =>
        {
            IRenderFormat form = RenderFormats.Of(parsed.GetValue(format), address.Of(parsed));
            string place = Path.GetFullPath(parsed.GetValue(target) ?? Path.Combine(Datasets.Catalogue.Root, form.DefaultName));
            return RunAsync(parsed.GetValue(folders)!, new Publication(form, place, parsed.GetValue(open)), Datasets.Catalogue, output, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] folders, Publication publication, Catalogue catalogue, CliOutput output, CancellationToken cancellation)
    {
        IReadOnlyList<string> all = NotebookSet.Find(catalogue.Root, [], TextWriter.Null);
        (PartBasis basis, IReadOnlyList<PieceOutcome> outcomes) = PartFolder.Read(folders, all);
        string[] files = [.. all.Where(file => basis.Notebooks.ContainsKey(Path.GetFileName(file)))];
        if (PartBasis.Here(catalogue, basis.Variants, files).Difference(basis) is string difference)
        {
            throw new ExecutedNotebookException($"{folders[0]}: it {difference} here. Merge in the repository in the state in which the parts were rendered, or render them again.");
        }

        if (basis.Variants.Length > 1 && publication.Format is not SiteFormat)
        {
            throw new UsageException($"{folders[0]} has variants, which are written as html. Leave --format out.");
        }

        using IReportTarget report = publication.Format.Open(publication.Place);
        return await publication.WriteAsync(VariantRuns.Whole(basis.Variants, files, outcomes), catalogue, report, output, cancellation);
    }
}
