using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Workbook.Report.Files;
using Workbook.Report.Input;
using Workbook.Report.OneFile;

namespace Workbook.Report;

/// <summary>
/// Makes a report of one file from the files of its pages: style, scripts, figures and data are in it, links lead within it, and it asks for nothing else.
/// A page is shown at a time; without scripts all are, one after another.
/// </summary>
public static class SingleFile
{
    private const string First = "index.html";

    /// <summary>Writes the file.</summary>
    /// <param name="input">What the report is made of.</param>
    /// <param name="output">Where it goes.</param>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static void Build(ReportInput input, IReportOutput output)
    {
        // Its bytes depend on what was found, not on how long that took.
        var report = ReportFiles.Of(input with { Run = input.Run.Timeless });
        // What a reader sees first stands first, also on paper.
        string[] pages = [First, .. report.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal) && path != First)];
        var read = pages.Select(file => (File: file, Page: PageFold.Of(file, report.Files))).ToList();
        IHtmlDocument document = read[0].Page;
        List<IElement> articles = [.. read.Select(page => PageFold.Article(page.File, page.Page, document))];
        articles[0].ClassList.Add("now");
        IElement main = document.QuerySelector("main")!;
        main.ClassName = null;
        main.Append([.. articles]);

        string[] scripts = [Text(Assets.Theme).Trim('\n'), .. Libraries(report), Text(Assets.SinglePage), Text(Assets.Script)];
        IElement head = document.Head!;
        foreach (IElement old in document.QuerySelectorAll("head script, head link[rel=stylesheet], body > script"))
        {
            old.Remove();
        }

        head.QuerySelector("meta[http-equiv]")!.SetAttribute("content", Policy(scripts));
        head.Append(Element(document, "style", Text([.. Assets.Style, .. Assets.SingleStyle])), Element(document, "script", scripts[0]));
        var offered = document.QuerySelectorAll("[data-file]").Select(link => link.GetAttribute("data-file")!).ToHashSet(StringComparer.Ordinal);
        document.Body!.Insert(AdjacentPosition.BeforeEnd, CarriedFiles.Of(report.Files.Where(file => offered.Contains(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal)).ToString());
        foreach (string script in scripts.Skip(1))
        {
            document.Body!.Append(Element(document, "script", script));
        }

        output.Write("report.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n{document.DocumentElement.OuterHtml}\n"));
    }

    // Libraries first; then what pages keep beside them as scripts because a folder's pages can fetch nothing else.
    private static IEnumerable<string> Libraries(ReportFiles report)
    {
        string plotly = report.Files.ContainsKey("assets/plotly.min.js") ? "assets/plotly.min.js" : "assets/plotly-basic.min.js";
        string[] first = [plotly, "assets/mermaid.js"];
        string[] rest = [.. report.Paths.Where(path => path.EndsWith(".js", StringComparison.Ordinal) && path != "assets/report.js" && !path.StartsWith("assets/plotly", StringComparison.Ordinal)).Except(first)];
        return [.. first.Where(report.Files.ContainsKey).Select(path => Text(report.Files[path])), string.Join('\n', rest.Select(path => Text(report.Files[path])))];
    }

    // Only the scripts of the file run, wherever it lies.
    private static string Policy(IEnumerable<string> scripts) =>
        $"default-src 'none'; script-src {string.Join(' ', scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"))}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";

    private static IElement Element(IDocument document, string name, string content)
    {
        IElement element = document.CreateElement(name);
        element.TextContent = content;
        return element;
    }

    // A script must not end the element that it stands in; in its texts the slash may be escaped.
    private static string Text(byte[] content) => Encoding.UTF8.GetString(content).ReplaceLineEndings("\n").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
}
