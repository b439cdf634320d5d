namespace Workbook.Cli.Shell;

/// <summary>Where a command writes: results to <paramref name="Out"/>, messages and progress to <paramref name="Error"/>.</summary>
/// <param name="Out">For what the command was asked for.</param>
/// <param name="Error">For everything else.</param>
internal sealed record CliOutput(TextWriter Out, TextWriter Error);
