namespace Workbook.Report.Input;

/// <summary>The notebooks cannot be made into a report: the message names the notebook, what was found, what was expected and the remedy.</summary>
public sealed class ReportException : Exception
{
    /// <summary>Creates the exception with its full text.</summary>
    public ReportException(string message) : base(message) { }

    /// <summary>Creates the exception with its full text and its cause.</summary>
    public ReportException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Creates an exception without text; it exists for serialisers only.</summary>
    public ReportException() { }

    internal static ReportException At(string notebook, int? cell, string found, string expected, string remedy) =>
        new($"{notebook}{(cell is null ? "" : $", cell {cell}")}: {found}. Expected {expected}. {remedy}");
}
