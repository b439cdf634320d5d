using Workbook.Report.Input;
using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>The report of a case in a folder of its own, for as long as a test looks at it.</summary>
internal sealed class RenderedSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RenderedSite(string name) : this(new Case(name).Input) { }

    public RenderedSite(ReportInput input)
    {
        using var output = new FolderOutput(Folder);
        SiteBuilder.Build(input, output);
        output.Commit();
    }

    public string Folder => Path.Combine(folder.Path, "site");

    public string Page(string file) => Path.Combine(Folder, file);

    public void Dispose() => folder.Dispose();
}
