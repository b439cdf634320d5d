using System.Text;
using System.Text.RegularExpressions;
using Workbook.Cli.Shell;
using Workbook.Files;
using Workbook.Teaching;

namespace Workbook.Cli.Commands.Class;

/// <summary>Pages of a session in a folder, under names that every session's pages have.</summary>
internal static partial class SessionPages
{
    private const int Longest = 64 << 20;

    /// <summary>Writes them and names the page that people open. Where it takes the place of another session's, it says which.</summary>
    /// <exception cref="IOException">A file of somebody else's has one of the names, or one cannot be written.</exception>
    public static void Write(string folder, string page, IReadOnlyDictionary<string, string> files, CliOutput output)
    {
        string path = Path.Combine(folder, page);
        string? before = File.Exists(path) ? TitleOf(RegularFile.Text(path, Longest)) : null;
        new OwnFiles(folder).Write(files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)));
        output.Out.WriteLine(path);
        if (before is not null && before != TitleOf(files[page]))
        {
            output.Error.WriteLine($"This replaces '{System.Net.WebUtility.HtmlDecode(before)}', which had the same name. To keep both, name another folder with --output and write that one again.");
        }
    }

    private static string TitleOf(string page) => Title().Match(page).Groups["title"].Value;

    [GeneratedRegex("<title>(?<title>[^<]*)</title>", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
