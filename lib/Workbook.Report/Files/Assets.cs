using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Drawing;

namespace Workbook.Report.Files;

/// <summary>Style and scripts, the same on every page.</summary>
internal static partial class Assets
{
    private static readonly Assembly ThisAssembly = typeof(Assets).Assembly;

    /// <summary>The style of all pages. Where no script says which theme a reader chose, the system does: the dark colours stand once in the files, and twice in what a page has.</summary>
    public static byte[] Style => Encoding.UTF8.GetBytes(DarkTheme().Replace(Encoding.UTF8.GetString(Joined("css/")), "$0\n@media screen and (prefers-color-scheme: dark) { :root:not(.js) {$1} }"));

    public static byte[] Theme => Joined("js/theme");

    /// <summary>One script from several files: pages opened from a folder cannot load modules.</summary>
    public static byte[] Script => Joined("js/report");

    /// <summary>What a report of one file has besides: it shows a page at a time.</summary>
    public static byte[] SinglePage => Joined("js/single");

    /// <summary>Its style.</summary>
    public static byte[] SingleStyle => Joined("single/");

    /// <summary>Style of the brief, besides that of all pages.</summary>
    public static byte[] BriefStyle => Joined("brief/");

    /// <summary>Style of a page's picture, besides that of all pages.</summary>
    public static byte[] CardStyle => Joined("card/");

    /// <summary>plotly.js with the traces that the workbook's charts have.</summary>
    public static byte[] BasicPlotly => Bytes(PlotlyScript.Basic());

    /// <summary>plotly.js with every trace, for a page whose charts have others.</summary>
    public static byte[] WholePlotly => Bytes(PlotlyScript.Whole());

    /// <summary>Mermaid, which draws maps of arguments, with its version and licence at the top.</summary>
    public static byte[] Mermaid() => Package("Mermaid 11.17.2 (@mermaid-js/tiny)", "mermaid", "mermaid.tiny.js");

    /// <summary>MiniSearch, which searches a report, with its version and licence at the top.</summary>
    public static byte[] MiniSearch() => Package("MiniSearch 7.2.0", "minisearch", "minisearch.js");

    private static byte[] Package(string name, string folder, string file)
    {
        string licence = Encoding.UTF8.GetString(Bytes(ThisAssembly, $"{folder}/LICENSE")).ReplaceLineEndings("\n").Trim();
        return [.. Encoding.UTF8.GetBytes($"/*!\n{name}\n\n{licence}\n*/\n"), .. Bytes(ThisAssembly, $"{folder}/{file}")];
    }

    // LF whatever a checkout did to the files.
    private static byte[] Joined(string prefix) => Encoding.UTF8.GetBytes(string.Join('\n', ThisAssembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(name => Encoding.UTF8.GetString(Bytes(ThisAssembly, name)).TrimStart('\uFEFF').ReplaceLineEndings("\n"))));

    private static byte[] Bytes(Assembly assembly, string name) => Bytes(assembly.GetManifestResourceStream(name)!);

    private static byte[] Bytes(Stream resource)
    {
        using Stream stream = resource;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    [GeneratedRegex(@"^:root\.dark \{([^}]*)\}", RegexOptions.Multiline)]
    private static partial Regex DarkTheme();
}
