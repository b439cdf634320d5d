using Workbook.Report.Input;

namespace Workbook.Report;

/// <summary>A report in memory, for forms that are made of its files.</summary>
public sealed class ReportFiles : IReportOutput
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>The files' paths in the order in which they were written.</summary>
    public IReadOnlyList<string> Paths => order;

    /// <summary>The bytes of each file.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <summary>The report of an input.</summary>
    public static ReportFiles Of(ReportInput input)
    {
        ReportFiles report = new();
        SiteBuilder.Build(input, report);
        return report;
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        files.Add(path, content.ToArray());
        order.Add(path);
    }
}
