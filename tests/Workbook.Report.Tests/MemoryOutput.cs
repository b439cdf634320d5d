using System.Text;
using Workbook.Report.Input;

namespace Workbook.Report.Tests;

/// <summary>Keeps a report in memory.</summary>
internal sealed class MemoryOutput : IReportOutput
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => files;

    public static MemoryOutput Of(ReportInput input)
    {
        MemoryOutput output = new();
        SiteBuilder.Build(input, output);
        return output;
    }

    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    public void Write(string path, ReadOnlySpan<byte> content) => files.Add(path, content.ToArray());
}
