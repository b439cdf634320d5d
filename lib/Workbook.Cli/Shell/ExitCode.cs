namespace Workbook.Cli.Shell;

/// <summary>What the command's exit code means.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something that was checked or run failed.</summary>
    public const int Failed = 1;

    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl-C, as shells report it.</summary>
    public const int Interrupted = 130;
}
