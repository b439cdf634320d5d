namespace Workbook.Files;

/// <summary>Tags of a notebook's cells that hold its parameters. The engine, the report, classes and the command read them; this is the ground that all of them share.</summary>
public static class ParameterTags
{
    /// <summary>Marks the cell whose variables may be set.</summary>
    public const string Declared = "parameters";

    /// <summary>Marks the cell that sets them for a run, as papermill does.</summary>
    public const string Injected = "injected-parameters";
}
