using System.Collections.Immutable;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary><c>run.json</c>: versions, seeds, dataset checksums, durations. The only file that may differ between two runs.</summary>
internal static class RunFile
{
    public static byte[] Render(Site site)
    {
        RunInfo run = site.Input.Run;
        return Json.File(
            new RunRow(
                run.Versions.ToImmutableSortedDictionary(StringComparer.Ordinal),
                [.. site.Facts.Values.Select(published => published.Fact).Where(fact => fact.Seed is not null).OrderBy(fact => fact.Id, StringComparer.Ordinal)
                    .Select(fact => new SeedRow(fact.Id, fact.Seed, fact.Draws))],
                [.. run.Datasets.OrderBy(use => use.Name, StringComparer.Ordinal).ThenBy(use => use.Table, StringComparer.Ordinal)
                    .ThenBy(use => use.Vintage, StringComparer.Ordinal).Select(use => new DatasetRow(use.Name, use.Table, use.Vintage, use.Sha256))],
                [.. run.Timings.Select(timing => new NotebookRow(timing.Slug, timing.Seconds, timing.Cells, timing.Reused))]),
            FilesContext.Default.RunRow);
    }
}
