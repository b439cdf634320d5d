using System.Text.Json;
using Workbook.Engine.Outputs;

namespace Workbook.Cli.Rendering;

/// <summary>What .NET Interactive shows of itself beside what cells show: the script that calls back to it, and which packages it restored.</summary>
internal static class HostNotice
{
    private static readonly string[] Marks = ["dotnet-interactive-this-cell-", "<strong>Installed Packages</strong>", "<strong>Loading extensions from"];

    /// <summary>Whether an output is one of these. They have no form but HTML.</summary>
    public static bool Is(JsonElement output) =>
        output.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object
        && data.EnumerateObject().All(form => form.Name == MimeBundle.Html)
        && data.TryGetProperty(MimeBundle.Html, out JsonElement html) && Marks.Any(mark => Joined(html).Contains(mark, StringComparison.Ordinal));

    private static string Joined(JsonElement text) =>
        text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(line => line.ToString())) : text.ToString();
}
