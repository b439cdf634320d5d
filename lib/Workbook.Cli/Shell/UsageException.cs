namespace Workbook.Cli.Shell;

/// <summary>The command was given something it cannot use; the message says what it can.</summary>
internal sealed class UsageException(string message) : Exception(message);
