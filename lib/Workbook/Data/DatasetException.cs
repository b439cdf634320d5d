namespace Workbook.Data;

/// <summary>A dataset cannot be used as it is: the message names dataset, file, line, column, value and what was expected.</summary>
public sealed class DatasetException : Exception
{
    /// <summary>Creates the exception; use <see cref="DatasetErrors"/>.</summary>
    public DatasetException(string dataset, string? file, int? line, string message, Exception? inner = null)
        : base(message, inner)
    {
        Dataset = dataset;
        File = file;
        Line = line;
    }

    /// <summary>Name of the dataset.</summary>
    public string Dataset { get; }

    /// <summary>The file at fault, relative to the data folder, where there is one.</summary>
    public string? File { get; }

    /// <summary>The 1-based line at fault, where there is one.</summary>
    public int? Line { get; }
}
