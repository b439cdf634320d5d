using System.CommandLine;

namespace Workbook.Cli.Rendering;

/// <summary><c>--site-url</c>: where a report will lie on the web.</summary>
internal sealed class SiteAddressOption : Option<string>
{
    public SiteAddressOption() : base("--site-url")
    {
        Description = "Where the report will lie on the web: absolute addresses for search engines and shared links, a sitemap, and, where a browser is installed, a picture of each page.";
        HelpName = "URL";
        Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.Query.Length + uri.Fragment.Length == 0))
            {
                result.AddError($"'{text}' is no address of a site; write it as https://example.org/memo/.");
            }
        });
    }

    /// <summary>The address, ending in a slash; null where none was given.</summary>
    public string? Of(ParseResult parsed) => parsed.GetValue(this) is string text ? text.TrimEnd('/') + "/" : null;
}
