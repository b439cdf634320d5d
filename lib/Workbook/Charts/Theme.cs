using System.Collections.Immutable;

namespace Workbook.Charts;

/// <summary>The colours of the workbook's charts: mid-tones that read on white and on near-black. Immutable; passed to a chart.</summary>
/// <param name="Entities">Fixed colours, so that a country looks the same in every figure.</param>
/// <param name="Sequence">Colours for what has none of its own, in order of use; none that stands for one of the two countries that most figures compare.</param>
/// <param name="Muted">For context that should stay in the background.</param>
/// <param name="Accent">For the one thing a figure is about, for example the memo's value.</param>
public sealed record Theme(ImmutableDictionary<string, string> Entities, ImmutableArray<string> Sequence, string Muted, string Accent)
{
    /// <summary>The workbook's theme. Each colour keeps a contrast of at least 3:1 to white and to #14171a.</summary>
    public static Theme Standard { get; } = new(
        new Dictionary<string, string>
        {
            ["United States"] = "#3b7dd8",
            ["China"] = "#d9482b",
            ["Japan"] = "#8a63c9",
            ["Germany"] = "#6f8a1f",
            ["South Korea"] = "#1f918c",
            ["Europe"] = "#c0508f",
            ["World"] = "#7d8590",
        }.ToImmutableDictionary(),
        ["#1f918c", "#8a63c9", "#b07612", "#c0508f", "#6f8a1f", "#7d8590"],
        "#7d8590",
        "#b07612");

    /// <summary>The colour of an entity, or of its place in the figure where it has none of its own.</summary>
    public string ColourOf(string entity, int place) => Entities.GetValueOrDefault(entity, Sequence[place % Sequence.Length]);

    /// <summary>The same colour with an opacity from 0 to 1.</summary>
    public static string WithOpacity(string colour, double opacity)
    {
        int rgb = Convert.ToInt32(colour[1..], 16);
        return FormattableString.Invariant($"rgba({rgb >> 16},{(rgb >> 8) & 255},{rgb & 255},{opacity})");
    }
}
