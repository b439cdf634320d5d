namespace Workbook.Report;

/// <summary>Where a report goes. All side effects of <see cref="SiteBuilder"/> pass through here.</summary>
public interface IReportOutput
{
    /// <summary>Adds one file.</summary>
    /// <param name="path">Relative path with forward slashes, e.g. <c>assets/style.css</c>.</param>
    /// <param name="content">The file's bytes.</param>
    void Write(string path, ReadOnlySpan<byte> content);
}
