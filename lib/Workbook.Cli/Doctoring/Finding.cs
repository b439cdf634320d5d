namespace Workbook.Cli.Doctoring;

/// <summary>One thing that a use of the workbook needs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Needed">What it is needed for.</param>
/// <param name="ForRender">Whether <c>render</c> needs it.</param>
/// <param name="Found">What was found; null when it is missing.</param>
/// <param name="Mend">The command, or the address, that mends it.</param>
/// <param name="Reason">Why what is there is not enough; null where nothing is there.</param>
internal sealed record Finding(string Name, string Needed, bool ForRender, string? Found, string Mend, string? Reason = null)
{
    /// <summary>Whether it is there and good enough.</summary>
    public bool Ok => Found is not null;
}
