using Workbook.Report.Input;
using Workbook.Report.Machines;

namespace Workbook.Report;

/// <summary>Describes a release, a report's pages with the notebooks they were made of, as a research object: RO-Crate 1.1.</summary>
public static class ReleaseCrate
{
    /// <summary>Name of the file that describes the folder it lies in.</summary>
    public const string FileName = RoCrate.FileName;

    /// <summary>The file; null where the report has no day of publication.</summary>
    /// <param name="input">What the report is made of.</param>
    /// <param name="files">Paths of the files beside it.</param>
    /// <param name="pages">The folder of the report's pages among them, ending in a slash.</param>
    /// <param name="notebooks">The folder of the notebooks among them, ending in a slash.</param>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static byte[]? Of(ReportInput input, IReadOnlyCollection<string> files, string pages, string notebooks) =>
        RoCrate.Of(SiteBuilder.Read(input), files, pages, notebooks);
}
