namespace Workbook.Testing;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Viewport width in pixels.</param>
/// <param name="Dark">True for the dark theme.</param>
public sealed record Viewing(int Width, bool Dark)
{
    /// <summary>A desktop and a phone, light and dark.</summary>
    public static IReadOnlyList<Viewing> All { get; } = [new(1280, false), new(1280, true), new(390, false), new(390, true)];

    /// <summary>Short name for messages and files.</summary>
    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}";
}
