using System.CommandLine;
using System.Text.Json;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Publishing;
using Workbook.Teaching;
using Workbook.Teaching.Checking;
using Workbook.Teaching.Format;
using Workbook.Teaching.Planning;
using Workbook.Teaching.Slides;

namespace Workbook.Cli.Commands.Class;

/// <summary><c>workbook class slides</c>.</summary>
internal static class SlidesCommand
{
    private const string Page = "slides.html";

    public static Command Create(CliOutput output)
    {
        Argument<string[]> notebooks = PlanCommand.Notebooks();
        Option<int> minutes = PlanCommand.Minutes();
        var target = new Option<string>("--output", "-o") { Description = "Folder for slides.html. Default: _class in the repository.", HelpName = "DIR" };
        var command = new Command("slides", "Run the notebooks and write slides for the plan: one page that needs no network. Arrows turn, n shows the notes, printing gives a slide a page.\n\nExample: workbook class slides 07 --minutes 45") { notebooks, minutes, target };
        var limits = new LimitOptions();
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            Datasets.Catalogue.Root, parsed.GetRequiredValue(notebooks), parsed.GetValue(minutes), parsed.GetValue(target), limits.Of(parsed), output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string root, string[] names, int minutes, string? target, WorkerLimits limits, CliOutput output, CancellationToken cancellation)
    {
        string folder = Path.GetFullPath(target ?? Path.Combine(root, "_class"));
        new OwnFiles(folder).RefuseForeign(Page);
        IReadOnlyList<TaughtNotebook> notebooks = ClassNotebooks.Find(root, names, output.Error);
        IReadOnlyList<NotebookOutcome> outcomes = await NotebookRuns.RunAsync(
            NotebookSet.Find(root, names, output.Error), _ => [], Environment.ProcessorCount, limits, RunCache.OfUser(fresh: false, output.Error), new PlainProgress(output.Error), cancellation);
        if (outcomes.FirstOrDefault(outcome => outcome.Result.Error is not null) is { } failed)
        {
            throw new TeachingException(failed.Result.Error!.Report);
        }

        var plan = SessionPlan.Of(notebooks, minutes);
        string deck = Deck.Of(plan, notebooks, (section, id) => Figure(outcomes.Single(outcome => outcome.Slug == section.Notebook).Result.Notebook, id));
        SessionPages.Write(folder, Page, new Dictionary<string, string> { [Page] = deck }, output);
        return ExitCode.Done;
    }

    private static JsonElement? Figure(Notebook executed, string id) => executed.Cells.Where(cell => cell.Id == id).SelectMany(cell => cell.Outputs)
        .Select(output => output.TryGetProperty("data", out JsonElement data) && data.TryGetProperty(MimeTypes.Figure, out JsonElement figure) ? figure : (JsonElement?)null)
        .FirstOrDefault(figure => figure is not null);
}
