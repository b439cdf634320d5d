using System.Diagnostics;
using System.Globalization;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>This program, to be started again for one of its hidden commands.</summary>
internal static class ThisProgram
{
    /// <summary>The hidden command that runs another program for as long as this process lives.</summary>
    public const string RunAttached = "run-attached";

    /// <summary>The hidden command that runs notebooks as this process asks for them.</summary>
    public const string RunNotebooks = "run-notebooks";

    /// <summary>Id of this process, by which the other knows whose it is.</summary>
    public static string Id => Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The program with its own first arguments: <c>dotnet</c> has to be told the assembly.</summary>
    public static IReadOnlyList<string> Words =>
        [Environment.ProcessPath!, .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ThisProgram).Assembly.Location] : Array.Empty<string>()];

    /// <summary>How it is started.</summary>
    public static ProcessStartInfo Start(params IEnumerable<string> arguments) => new(Words[0], [.. Words.Skip(1), .. arguments]);
}
