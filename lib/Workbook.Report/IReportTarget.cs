namespace Workbook.Report;

/// <summary>A place on disk that takes a report whole or not at all.</summary>
public interface IReportTarget : IReportOutput, IDisposable
{
    /// <summary>Puts what was written in the place of an earlier report. Without it nothing is changed.</summary>
    /// <exception cref="IOException">Somebody else wrote there meanwhile.</exception>
    void Commit();
}
