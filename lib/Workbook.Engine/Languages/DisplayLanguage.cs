using System.Net;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Languages;

/// <summary>Languages that are not run but handed to the page.</summary>
internal sealed class DisplayLanguage : ICellLanguage
{
    private readonly Func<string, MimeBundle> show;

    private DisplayLanguage(string summary, Func<string, MimeBundle> show, params string[] names)
    {
        Summary = summary;
        this.show = show;
        Names = names;
    }

    public static DisplayLanguage Html { get; } = new("markup, shown as it is", text => MimeBundle.Of(MimeBundle.Html, text), "html");

    public static DisplayLanguage Markdown { get; } = new("commentary", text => MimeBundle.Of(MimeBundle.Markdown, text), "markdown");

    /// <summary>Pages that allow no scripts show nothing.</summary>
    public static DisplayLanguage JavaScript { get; } = new(
        "a script, run by the page", text => MimeBundle.Of(MimeBundle.Html, $"<script type=\"text/javascript\">{text}</script>"), "javascript", "js");

    /// <summary>A diagram in the Mermaid language. A page that loads no Mermaid script shows its source.</summary>
    public static DisplayLanguage Mermaid { get; } = new(
        "a diagram; shown as its source where the page has no Mermaid script",
        text => new MimeBundle([new("text/vnd.mermaid", text), new(MimeBundle.Html, $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(text)}</pre>"), new(MimeBundle.PlainText, text)]),
        "mermaid");

    public IReadOnlyList<string> Names { get; }

    public string Summary { get; }

    public Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation)
    {
        CellContext.Required.Show(show(part.Text));
        return Task.CompletedTask;
    }
}
