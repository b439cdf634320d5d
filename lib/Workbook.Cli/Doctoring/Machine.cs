namespace Workbook.Cli.Doctoring;

/// <summary>What was found on a machine; null or false where it is not there.</summary>
/// <param name="System">The kind of system, which decides how things are installed.</param>
/// <param name="Administrator">Whether the user may install system packages without <c>sudo</c>.</param>
/// <param name="Sdk">Version of the .NET SDK that the repository takes.</param>
/// <param name="Library">Whether the library is built that notebooks load.</param>
/// <param name="Kernel">How the installed kernel stands to that build.</param>
/// <param name="Interactive">Version of .NET Interactive, where the repository's tools are restored.</param>
/// <param name="VisualStudioCode">Path of VS Code.</param>
/// <param name="Jupyter">Names of the Jupyter clients.</param>
/// <param name="Browser">Path of a browser that draws.</param>
/// <param name="Git">Path of git.</param>
internal sealed record Machine(
    OperatingSystemKind System, bool Administrator, string? Sdk, bool Library, KernelState Kernel, string? Interactive,
    string? VisualStudioCode, IReadOnlyList<string> Jupyter, string? Browser, string? Git);

/// <summary>Kinds of systems whose way of installing is known here.</summary>
internal enum OperatingSystemKind
{
    /// <summary>Another Linux, or anything else.</summary>
    Other,

    /// <summary>Debian.</summary>
    Debian,

    /// <summary>Ubuntu, whose Chromium is no package of the system.</summary>
    Ubuntu,

    /// <summary>Windows.</summary>
    Windows,

    /// <summary>macOS.</summary>
    MacOS,
}

/// <summary>How the installed kernel stands to the build.</summary>
internal enum KernelState
{
    /// <summary>None is installed.</summary>
    Missing,

    /// <summary>It was installed from another build.</summary>
    OtherBuild,

    /// <summary>It was installed from this build.</summary>
    Current,
}
