using System.CommandLine;
using System.Text;
using Workbook.Cli.Releasing;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Formats;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Variants;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook release</c>.</summary>
internal static class ReleaseCommand
{
    private const string Name = "executable-policy-memo", Pages = "site/", Notebooks = "notebooks/";

    public static Command Create(CliOutput output)
    {
        var target = new Option<string>("--output", "-o") { Description = "Folder for the release; replaced whole where it is an earlier one. Default: _release in the repository.", HelpName = "DIR" };
        var executed = new Option<string>("--executed") { Description = "Folder of notebooks that another host has run and saved: nothing is run here.", HelpName = "DIR" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Notebooks run side by side. Default: one a processor.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var address = new SiteAddressOption();
        var command = new Command(
            "release",
            "Run all notebooks and bundle what was made of them: the pages, the one file, the slides, the executed notebooks, a description as RO-Crate, checksums, and a statement of how to make it again and compare.\n\nExample: workbook release --output release")
        {
            target, executed, address, jobs,
        };
        var limits = new LimitOptions();
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            new RenderOptions(
                [], parsed.GetValue(executed), parsed.GetValue(target), ReportFormat.Html, [], Matrix: null, Shard.Whole, Math.Max(1, parsed.GetValue(jobs)), limits.Of(parsed),
                Open: false, address.Of(parsed)),
            Datasets.Catalogue, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RenderOptions options, Catalogue catalogue, CliOutput output, CancellationToken cancellation)
    {
        IReadOnlyList<string> notebooks = NotebookSet.Find(catalogue.Root, [], output.Error);
        SiteBuilder.CheckNames([.. notebooks.Select(file => Path.GetFileNameWithoutExtension(file))]);
        string place = Path.GetFullPath(options.Output ?? Path.Combine(catalogue.Root, "_release"));
        using var target = new FolderOutput(place);
        // Nothing that was kept: a release is what this run gives.
        var cache = RunCache.OfUser(fresh: true, output.Error);
        IReadOnlyList<PieceOutcome> pieces = await RenderCommand.OutcomesAsync([Variant.First(notebooks, [])], notebooks, catalogue, options, cache, output, cancellation);
        IReadOnlyList<NotebookOutcome> outcomes = ReportAssembly.Readable([.. pieces.Select(piece => piece.Outcome)], cache.Work);
        if (outcomes.Where(outcome => outcome.Result.Error is not null).ToList() is { Count: > 0 } failed)
        {
            output.Error.WriteLine(string.Join('\n', failed.Select(outcome => outcome.Result.Error!.Report)));
            output.Error.WriteLine("Nothing was released: a release has every notebook run to its end.");
            return ExitCode.Failed;
        }

        ReportInput made = ReportAssembly.Assemble(catalogue, outcomes);
        ReportInput input = made with { SiteAddress = options.SiteAddress, Run = made.Run.Timeless };
        Imprint imprint = input.Imprint!;
        SourceState source = await SourceState.OfAsync(catalogue.Root, cancellation);
        string statement = Statement.Of(imprint, source, catalogue.Root, input), folder = $"{Name}-{imprint.Version}";
        Dictionary<string, byte[]> files = await FilesAsync(catalogue, outcomes, input, statement, cancellation);
        byte[] checksums = Bundle.ChecksumsOf(files), archive = Bundle.Zip(folder, new Dictionary<string, byte[]>(files) { [Bundle.Checksums] = checksums });
        cancellation.ThrowIfCancellationRequested();
        target.Write(folder + ".zip", archive);
        target.Write(folder + ".zip.sha256", Bundle.ChecksumsOf(new Dictionary<string, byte[]> { [folder + ".zip"] = archive }));
        target.Write(Bundle.Checksums, checksums);
        target.Write("REPRODUCE.md", Encoding.UTF8.GetBytes(statement));
        target.Commit();
        if (source.IsChanged)
        {
            output.Error.WriteLine("Tracked files have changes that are not committed: REPRODUCE.md says so, and nobody else can make this release again.");
        }

        output.Out.WriteLine(Path.Combine(place, folder + ".zip"));
        return ExitCode.Done;
    }

    private static async Task<Dictionary<string, byte[]>> FilesAsync(
        Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, ReportInput input, string statement, CancellationToken cancellation)
    {
        ReportFiles pages = ReportFiles.Of(input), single = new(), slides = new(), notebooks = new();
        SingleFile.Build(input, single);
        await new SlidesFormat().WriteAsync(catalogue, outcomes, slides, cancellation);
        await new NotebooksFormat().WriteAsync(catalogue, outcomes, notebooks, cancellation);
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal) { ["REPRODUCE.md"] = Encoding.UTF8.GetBytes(statement) };
        void Add(string folder, ReportFiles made)
        {
            foreach ((string path, byte[] content) in made.Files)
            {
                files.Add(folder + path, content);
            }
        }

        Add(Pages, pages);
        Add("", single);
        Add("", slides);
        Add(Notebooks, notebooks);
        if (ReleaseCrate.Of(input, [.. files.Keys], Pages, Notebooks) is byte[] crate)
        {
            files.Add(ReleaseCrate.FileName, crate);
        }

        return files;
    }
}
