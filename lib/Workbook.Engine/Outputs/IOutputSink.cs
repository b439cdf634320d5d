namespace Workbook.Engine.Outputs;

/// <summary>Receives what a cell produces, as it is produced. Called from any thread.</summary>
public interface IOutputSink
{
    /// <summary>A new output; stream outputs arrive piece by piece.</summary>
    void Add(CellOutput output);

    /// <summary>A display of this session, perhaps of an earlier cell, shows something else from now on.</summary>
    void Update(string displayId, MimeBundle data);
}
