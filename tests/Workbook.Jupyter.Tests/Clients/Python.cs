namespace Workbook.Jupyter.Tests.Clients;

/// <summary>The system's Python: Debian installs Jupyter's clients for that one.</summary>
internal static class Python
{
    public const string Path = "/usr/bin/python3";
}
