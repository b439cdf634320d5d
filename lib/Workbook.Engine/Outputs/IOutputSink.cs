namespace Workbook.Engine.Outputs;

/// <summary>Receives what a cell produces, as it is produced. Called from any thread.</summary>
public interface IOutputSink
{
    /// <summary>A new output; stream outputs arrive piece by piece.</summary>
    void Add(CellOutput output);

    /// <summary>A display of this session, perhaps of an earlier cell, shows something else from now on.</summary>
    void Update(string displayId, MimeBundle data);

    /// <summary>What the cell has produced so far is taken away.</summary>
    /// <param name="wait">Whether it stays until the next output is there, so that nothing flickers.</param>
    void Clear(bool wait);
}
