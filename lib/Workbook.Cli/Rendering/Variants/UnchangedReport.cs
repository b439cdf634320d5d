using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Formats;
using Workbook.Report;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>Knows whether a folder holds the very report that a render would write, so that it need not.</summary>
internal sealed class UnchangedReport(RunCache cache, RenderOptions options, IReadOnlyList<string> files)
{
    private const string Name = "report";

    /// <summary>Whether it can know: of a folder of pages that is made of runs of its own, with no address on the web, for which a browser makes pictures.</summary>
    public bool Remembers => options is { Format: ReportFormat.Html, Executed: null, SiteAddress: null };

    /// <summary>Whether it does.</summary>
    /// <param name="folder">The report's folder.</param>
    public bool IsIn(string folder)
    {
        if (!Remembers || options.Fresh || !Directory.Exists(folder))
        {
            return false;
        }

        FoundRun?[] found = [.. files.AsParallel().AsOrdered().Select(Find)];
        return found.All(run => run is not null) && cache.Work.Find(Name, Inputs(found.Select(run => run!.State))) is string made && FolderOutput.Holds(folder, made);
    }

    /// <summary>Builds the report.</summary>
    /// <returns>A name for all that it is made of; null where nobody can tell.</returns>
    public string? Build(IReadOnlyList<NotebookOutcome> outcomes, Action build)
    {
        if (outcomes.All(outcome => outcome.Result is { Error: null, State: not null }))
        {
            return cache.Work.Do(Name, Inputs(outcomes.Select(outcome => outcome.Result.State!)), build);
        }

        build();
        return null;
    }

    private FoundRun? Find(string file) => cache.Find(file, options.Parameters, [.. Surroundings.Of(Path.GetDirectoryName(file)!, options.Limits, null)]);

    private string[] Inputs(IEnumerable<string> states) => [.. files.Zip(states, (file, state) => $"{Path.GetFileName(file)} {state}")];
}
