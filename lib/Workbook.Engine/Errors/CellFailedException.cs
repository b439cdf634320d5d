namespace Workbook.Engine.Errors;

/// <summary>Carries a <see cref="CellError"/> from where it was found to where the cell is run.</summary>
public sealed class CellFailedException : Exception
{
    internal CellFailedException(CellError error, Exception? cause = null)
        : base(error.Message, cause) => Error = error;

    /// <summary>What went wrong, and where.</summary>
    public CellError Error { get; }
}
