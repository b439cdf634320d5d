using System.Diagnostics.CodeAnalysis;

namespace Workbook.Report.Markup;

/// <summary>Decides which link targets a page may carry.</summary>
internal static class Link
{
    /// <summary>True for an absolute http or https address: the only kind of target that data may name.</summary>
    public static bool IsWeb([NotNullWhen(true)] string? target) =>
        Uri.TryCreate(target, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";

    /// <summary>Link to a web address, or the bare text when the address is of another kind.</summary>
    public static Html Web(string? target, string text) =>
        IsWeb(target) ? Html.Of($"<a href=\"{target}\" rel=\"noreferrer\">{text}</a>") : Html.Text(text);

    /// <summary>
    /// What a link in commentary leads to: web addresses and places in the page stay, another notebook becomes its page,
    /// anything else (a script, a file of the repository) gives null because the report does not carry it.
    /// </summary>
    public static string? FromCommentary(string? target)
    {
        if (string.IsNullOrEmpty(target))
        {
            return null;
        }

        if (IsWeb(target) || (target[0] == '#' && target.Length > 1))
        {
            return target;
        }

        (string? path, string? fragment) = target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (target[..hash], target[hash..]) : (target, "");
        string name = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return name.EndsWith(".ipynb", StringComparison.Ordinal) && Names.IsFileName(name[..^6]) ? name[..^6] + ".html" + fragment : null;
    }
}
