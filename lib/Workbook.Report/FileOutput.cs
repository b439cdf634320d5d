using Workbook.Files;
using Workbook.Report.Folders;

namespace Workbook.Report;

/// <summary>Writes a report of one file in one step. Only a file that an earlier report wrote, and nobody changed, is replaced.</summary>
public sealed class FileOutput : IReportTarget
{
    private readonly string file;
    private byte[]? page;

    /// <summary>Looks whether the file may be written.</summary>
    /// <param name="file">The file; need not exist.</param>
    /// <exception cref="IOException">It is a folder, not an earlier report's as it was written, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public FileOutput(string file)
    {
        this.file = Path.GetFullPath(file);
        RefuseForeign();
        AtomicFile.Probe(this.file);
    }

    /// <summary>Takes the report.</summary>
    /// <param name="path">Its name, which the place on disk decides.</param>
    /// <param name="content">A page of HTML, whose first line is its document type.</param>
    /// <exception cref="InvalidOperationException">A second file came.</exception>
    public void Write(string path, ReadOnlySpan<byte> content) =>
        page = page is null ? FileSignature.Sign(content) : throw new InvalidOperationException($"{path}: a report of one file has no second one.");

    /// <inheritdoc/>
    public void Commit()
    {
        RefuseForeign();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.Write(file, page ?? throw new InvalidOperationException("Nothing was written."));
    }

    /// <summary>Nothing is on disk before <see cref="Commit"/>.</summary>
    public void Dispose()
    {
    }

    private void RefuseForeign()
    {
        if (Directory.Exists(file))
        {
            throw new IOException($"{file}: this is a folder. Expected the name of a file for the report, for instance {Path.Combine(file, "report.html")}.");
        }

        if (File.Exists(file) && FileSignature.Foreign(RegularFile.Bytes(file)) is string found)
        {
            throw new IOException($"{file}: {found}. Expected a new name or an earlier report as it was written, because its content would be replaced. Choose another name or move it away.");
        }
    }
}
