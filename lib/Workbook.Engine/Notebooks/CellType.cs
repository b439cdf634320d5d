namespace Workbook.Engine.Notebooks;

/// <summary>The three cell types of nbformat 4.</summary>
public enum CellType
{
    /// <summary>Runs, and has outputs.</summary>
    Code,

    /// <summary>Commentary.</summary>
    Markdown,

    /// <summary>Neither run nor rendered by the notebook.</summary>
    Raw,
}
