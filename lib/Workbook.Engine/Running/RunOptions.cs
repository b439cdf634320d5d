using System.Collections.Immutable;
using Workbook.Engine.Packages;
using Workbook.Engine.Uses;

namespace Workbook.Engine.Running;

/// <summary>How to run a notebook. Immutable.</summary>
/// <param name="WorkingDirectory">The notebook's folder. It is the process's current directory while the notebook runs.</param>
public sealed record RunOptions(string WorkingDirectory)
{
    /// <summary>Values for variables of the cell tagged <c>parameters</c>, as a person writes them: <c>24</c>, <c>true</c>, <c>2024-09-18</c>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <inheritdoc cref="SessionOptions.CacheFolder"/>
    public string CacheFolder { get; init; } = UserCache.Folder;

    /// <inheritdoc cref="SessionOptions.StartsHost"/>
    internal bool StartsHost { get; init; }

    /// <inheritdoc cref="SessionOptions.Uses"/>
    public Action<CellUse>? Uses { get; init; }

    /// <summary>Where the run waits; nowhere where not given. Not for runs with parameters.</summary>
    public RunHold? Hold { get; init; }

    /// <summary>Measures durations. Default: the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
