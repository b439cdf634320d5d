using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Xunit;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>Coloured code is the code.</summary>
public sealed class CodeColoursTests
{
    [Property]
    public bool Code_OfAnyText_KeepsEveryCharacter(NonNull<string> text)
    {
        // Carriage returns, NUL and halves of surrogate pairs cannot stand in a page; blank ends are trimmed by design.
        string whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
        string source = "x" + whole.ReplaceLineEndings("\n").Replace("\r", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + "x";
        return Shown(source) == source;
    }

    [Theory]
    [InlineData("// a \"comment\"", "comment:// a \"comment\"")]
    [InlineData("\"a // b\" + 'c'", "string:\"a // b\" string:'c'")]
    [InlineData("$\"{x:0.0}\" @\"a\"\"b\"", "string:$\"{x:0.0}\" string:@\"a\"\"b\"")]
    [InlineData("var forest = 1_000.5e3m;", "keyword:var number:1_000.5e3m")]
    [InlineData("#r \"nuget: X, 1.0\"", "directive:#r \"nuget: X, 1.0\"")]
    [InlineData("\"\"\" raw \"quoted\" \"\"\" + if", "string:\"\"\" raw \"quoted\" \"\"\" keyword:if")]
    [InlineData("/* two\nlines */ 5", "comment:/* two\nlines */ number:5")]
    public void Code_OfAKind_IsColouredSo(string source, string expected)
    {
        IEnumerable<string> spans = Code(source).QuerySelectorAll("span").Select(span => $"{span.ClassName![2..]}:{span.TextContent}");

        Assert.Equal(expected, string.Join(' ', spans));
    }

    private static string Shown(string source) => Code(source).TextContent;

    private static AngleSharp.Dom.IElement Code(string source)
    {
        JsonObject cell = Showing("text/plain", "out");
        cell["source"] = source;
        return new HtmlParser().ParseDocument(Build(Of("01-page", cell)).Text("01-page.html")).QuerySelector("details.code code")!;
    }
}
