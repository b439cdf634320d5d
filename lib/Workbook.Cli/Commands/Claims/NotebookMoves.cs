using System.Text.Json;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Files;
using Workbook.Report;

namespace Workbook.Cli.Commands.Claims;

/// <summary>Runs the notebooks before and after a change of premises, and prints the facts and figures that move.</summary>
internal static class NotebookMoves
{
    /// <param name="repository">Where the notebooks are.</param>
    /// <param name="before">The data before.</param>
    /// <param name="after">The data after.</param>
    /// <param name="fresh">Whether to run every notebook, also where an earlier run stands for it.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellation">Stops the notebooks.</param>
    /// <returns>Whether every notebook ran whole.</returns>
    public static async Task<bool> WriteAsync(Catalogue repository, Catalogue before, Catalogue after, bool fresh, CliOutput output, CancellationToken cancellation)
    {
        MemoryReport old = await RunAsync(repository, before, fresh, output, cancellation), changed = await RunAsync(repository, after, fresh, output, cancellation);
        Dictionary<string, double> oldFacts = old.Facts(), newFacts = changed.Facts();
        foreach (string fact in oldFacts.Keys.Union(newFacts.Keys).Order(StringComparer.Ordinal).Where(fact => !Same(oldFacts, newFacts, fact)))
        {
            output.Out.WriteLine(FormattableString.Invariant($"fact {fact}: {Shown(oldFacts, fact)} → {Shown(newFacts, fact)}"));
        }

        foreach (string figure in old.Figures.Union(changed.Figures).Order(StringComparer.Ordinal).Where(figure => !old.Text(figure).SequenceEqual(changed.Text(figure))))
        {
            output.Out.WriteLine($"figure {Path.GetFileNameWithoutExtension(figure)}: its data move");
        }

        return old.IsWhole && changed.IsWhole;
    }

    private static bool Same(Dictionary<string, double> old, Dictionary<string, double> changed, string fact) =>
        old.TryGetValue(fact, out double was) && changed.TryGetValue(fact, out double now) && was.Equals(now);

    private static string Shown(Dictionary<string, double> facts, string fact) =>
        facts.TryGetValue(fact, out double value) ? FormattableString.Invariant($"{value:G6}") : "none";

    private static async Task<MemoryReport> RunAsync(Catalogue repository, Catalogue data, bool fresh, CliOutput output, CancellationToken cancellation)
    {
        using var folder = ScratchFolder.Create();
        try
        {
            data.WriteChanged(folder.Path);

            // The notebooks' processes inherit both.
            Environment.SetEnvironmentVariable(Datasets.ChangedTables, folder.Path);
            Environment.SetEnvironmentVariable(Catalogue.RootVariable, data.Root);
            IReadOnlyList<NotebookOutcome> outcomes = await NotebookRuns.RunAsync(
                NotebookSet.Find(repository.Root, [], output.Error), _ => [], Environment.ProcessorCount, WorkerLimits.Of(WorkerLimits.StandardSeconds, WorkerLimits.StandardMebibytes),
                RunCache.OfUser(fresh, output.Error), new PlainProgress(output.Error), cancellation);
            foreach (NotebookOutcome outcome in outcomes.Where(outcome => outcome.Result.Error is not null))
            {
                output.Error.WriteLine(outcome.Result.Error!.Report);
            }

            var report = new MemoryReport(outcomes.All(outcome => outcome.Result.Error is null));
            SiteBuilder.Build(ReportAssembly.Assemble(repository, [.. outcomes.Where(outcome => outcome.Result.Cells > 0)]), report);
            return report;
        }
        finally
        {
            Environment.SetEnvironmentVariable(Datasets.ChangedTables, null);
            Environment.SetEnvironmentVariable(Catalogue.RootVariable, null);
        }
    }

    private sealed class MemoryReport(bool isWhole) : IReportOutput
    {
        private readonly Dictionary<string, byte[]> files = [];

        public bool IsWhole { get; } = isWhole;

        public IEnumerable<string> Figures => files.Keys.Where(file => file.StartsWith("data/", StringComparison.Ordinal));

        public void Write(string path, ReadOnlySpan<byte> content) => files[path] = content.ToArray();

        public byte[] Text(string file) => files.GetValueOrDefault(file, []);

        public Dictionary<string, double> Facts()
        {
            using JsonDocument document = JsonDocument.Parse(files["facts.json"]);
            return document.RootElement.EnumerateArray().ToDictionary(fact => fact.GetProperty("id").GetString()!, fact => fact.GetProperty("value").GetDouble());
        }
    }
}
