using System.Globalization;
using Workbook.Cli.Rendering.Workers;

namespace Workbook.Cli.Rendering;

/// <summary>One line a finished notebook, for logs and pipes.</summary>
internal sealed class PlainProgress(TextWriter text) : IRenderProgress
{
    private readonly Lock gate = new();

    public void Cell(string notebook, int cell, int cells)
    {
    }

    public void Finished(string notebook, WorkerResult result)
    {
        string outcome = result.Error is not null ? "failed" : result.Reused ? "unchanged" : "done";
        lock (gate)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notebook}: {outcome}, {result.Cells} cells {(result.Reused ? "taken from a run of" : "in")} {result.Seconds:0.0} s"));
        }
    }
}
