using System.Text;
using System.Xml.Linq;

namespace Workbook.Report.Machines;

/// <summary><c>sitemap.xml</c>, by the sitemaps protocol 0.9, which has absolute addresses alone.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Of(string address, IEnumerable<string> pages) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + new XElement(Protocol + "urlset", pages.Select(page => new XElement(Protocol + "url", new XElement(Protocol + "loc", address + page)))).ToString().ReplaceLineEndings("\n") + "\n");
}
