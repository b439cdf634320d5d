namespace Workbook.Jupyter.Tests.Protocol;

/// <summary>A library that computes for long and calls nobody back.</summary>
public static class Spinning
{
    public static void Until(Task end)
    {
        while (!end.IsCompleted)
        {
        }
    }
}
