using System.CommandLine;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>The option of every command that may take earlier runs of notebooks for runs now.</summary>
internal static class FreshOption
{
    public static Option<bool> Create() => new("--fresh")
    {
        Description = "Run every notebook, also where nothing has changed that it depends on, and keep what comes of it. `workbook why` says what a notebook depends on.",
    };
}
