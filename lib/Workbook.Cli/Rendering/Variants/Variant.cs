using System.Collections.Immutable;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>One way of rendering the notebooks: what is set otherwise than the repository has it.</summary>
/// <param name="Name">Its folder in the report; empty for the report that the others are compared with.</param>
/// <param name="Settings">What is set.</param>
internal sealed record Variant(string Name, ImmutableArray<Setting> Settings)
{
    /// <summary>The report with parameters for every notebook, or none.</summary>
    /// <param name="files">The notebooks.</param>
    /// <param name="parameters">Assignments, each <c>NAME=VALUE</c>.</param>
    public static Variant First(IReadOnlyList<string> files, IReadOnlyList<string> parameters) => new("", [.. files.SelectMany(
        _ => parameters.Select(parameter => parameter.Split('=', 2)), (file, pair) => new Setting(Path.GetFileName(file), pair[0], pair[1]))]);

    /// <summary>The choices of the verdict rules that it makes otherwise.</summary>
    public IEnumerable<Setting> Choices => Settings.Where(setting => setting.Notebook is null);

    /// <summary>Whether a notebook runs otherwise than in the first report.</summary>
    public bool Changes(string file) => Choices.Any() || ParametersOf(file).Count > 0;

    /// <summary>What is set in a notebook's parameter cell, each <c>NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> ParametersOf(string file) =>
        [.. Settings.Where(setting => setting.Notebook == Path.GetFileName(file)).Select(setting => $"{setting.Name}={setting.Value}")];
}

/// <summary>One value that a variant sets.</summary>
/// <param name="Notebook">File name of the notebook whose parameter it is; null for a choice of the verdict rules.</param>
/// <param name="Name">The parameter's or the choice's name.</param>
/// <param name="Value">Its value.</param>
internal sealed record Setting(string? Notebook, string Name, string Value)
{
    /// <summary>"02 day = 2025-03-01": a notebook is named by what its name begins with.</summary>
    public override string ToString() => $"{(Notebook is null ? "" : $"{Path.GetFileNameWithoutExtension(Notebook).Split('-')[0]} ")}{Name} = {Value}";
}
