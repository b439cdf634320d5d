namespace Workbook.Engine.Tests.Running;

/// <summary>A library that computes for long and calls nobody back.</summary>
public static class Spinning
{
    private static volatile bool ended;

    public static void End() => ended = true;

    public static void UntilEnded()
    {
        while (!ended)
        {
        }
    }
}
