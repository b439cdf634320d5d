using Workbook.Cli.Rendering.Workers;

namespace Workbook.Cli.Rendering;

/// <summary>Is told how far a render has come; calls may come from several threads.</summary>
internal interface IRenderProgress
{
    void Cell(string notebook, int cell, int cells);

    void Finished(string notebook, WorkerResult result);
}
