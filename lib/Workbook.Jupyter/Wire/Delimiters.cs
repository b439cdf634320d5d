namespace Workbook.Jupyter.Wire;

/// <summary>What stands between addresses and message.</summary>
internal static class Delimiters
{
    public const string Text = "<IDS|MSG>";
}
