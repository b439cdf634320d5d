using System.Security.Cryptography;
using System.Text;

namespace Workbook.Report;

/// <summary>A page of a report with one script more, which may talk to the server that the page comes from; for a server that shows a report while it is written.</summary>
public static class LivePage
{
    private const string Scripts = "script-src ", Nothing = "default-src 'none';", End = "</body>";

    /// <summary>The page with the script at its end. Its policy allows that script by checksum, and connections to its own server, and nothing else more.</summary>
    /// <param name="page">A page that <see cref="SiteBuilder.Build"/> wrote.</param>
    /// <param name="script">The script's code.</param>
    /// <exception cref="ArgumentException">The page has no policy: no report wrote it.</exception>
    public static byte[] With(ReadOnlySpan<byte> page, string script)
    {
        string markup = Encoding.UTF8.GetString(page);
        int scripts = markup.IndexOf(Scripts, StringComparison.Ordinal), nothing = markup.IndexOf(Nothing, StringComparison.Ordinal), end = markup.LastIndexOf(End, StringComparison.Ordinal);
        if (nothing < 0 || scripts < nothing || end < scripts)
        {
            throw new ArgumentException("This is no page of a report: it has no policy.", nameof(page));
        }

        string checksum = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        return Encoding.UTF8.GetBytes(string.Concat(
            markup.AsSpan(0, nothing), $"{Nothing} connect-src 'self';", markup.AsSpan((nothing + Nothing.Length)..scripts)) + string.Concat(
            $"{Scripts}'sha256-{checksum}' ", markup.AsSpan((scripts + Scripts.Length)..end), $"<script>{script}</script>\n", markup.AsSpan(end)));
    }
}
