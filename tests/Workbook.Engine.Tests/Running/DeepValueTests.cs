using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;
using Workbook.Engine.Tests.Notebooks;

namespace Workbook.Engine.Tests.Running;

/// <summary>Text from data is text in HTML, however deep in a value it stands. Alone, because sessions side by side share formatters.</summary>
[Collection(typeof(FormatterTests))]
public sealed class DeepValueTests
{
    private const string Attack = "const string Attack = \"<script>alert(1)</script>\";\n";

    [Theory]
    [InlineData("object x = Attack;\nfor (int i = 0; i < {0}; i++) x = new {{ Inner = x }};\nx")]
    [InlineData("object x = Attack;\nfor (int i = 0; i < {0}; i++) x = new List<object> {{ x }};\nx")]
    [InlineData("object x = Attack;\nfor (int i = 0; i < {0}; i++) x = new Dictionary<string, object> {{ [Attack] = x }};\nx")]
    [InlineData("object x = Attack;\nfor (int i = 0; i < {0}; i++) x = (x, 1);\nx")]
    [InlineData("object x = new Uri(\"https://example.org/?\" + Attack);\nfor (int i = 0; i < {0}; i++) x = new {{ Inner = x, Other = new[] {{ x }} }};\nx")]
    [InlineData("record R(object Inner);\nobject x = Attack;\nfor (int i = 0; i < {0}; i++) x = new R(x);\nx")]
    [InlineData("Microsoft.DotNet.Interactive.Formatting.Formatter.ResetToDefault();\nobject x = Attack;\nfor (int i = 0; i < {0}; i++) x = new {{ Inner = x }};\nx")]
    [InlineData("Microsoft.DotNet.Interactive.Formatting.Formatter.RecursionLimit = 2;\nobject x = Attack;\nfor (int i = 0; i < {0}; i++) x = new {{ Inner = x }};\nx")]
    public async Task TextInAValue_OfAnyDepth_IsEscaped(string cell)
    {
        foreach (int depth in (int[])[1, 6, 8, 14, 30])
        {
            NotebookRun run = await NotebookRunner.RunAsync(
                NotebookFile.OfCells(Attack + string.Format(System.Globalization.CultureInfo.InvariantCulture, cell, depth)), new RunOptions(AppContext.BaseDirectory),
                cancellation: TestContext.Current.CancellationToken);

            Assert.Null(run.Error);
            string html = string.Concat(run.Notebook.Cells.Single().Outputs.Where(output => output.GetProperty("data").TryGetProperty("text/html", out _))
                .Select(output => NotebookText.Join(output.GetProperty("data").GetProperty("text/html"))));
            Assert.Contains("</", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("1.5m", "1.5")]
    [InlineData("System.Numerics.BigInteger.One + 1", "2")]
    [InlineData("(Half)1.5", "1.5")]
    [InlineData("(Int128)5", "5")]
    public async Task Number_OfAnyType_IsShown(string cell, string expected)
    {
        NotebookRun run = await NotebookRunner.RunAsync(
            NotebookFile.OfCells(cell), new RunOptions(AppContext.BaseDirectory), cancellation: TestContext.Current.CancellationToken);

        Assert.Null(run.Error);
        Assert.Contains($">{expected}<", NotebookText.Join(Assert.Single(run.Notebook.Cells.Single().Outputs).GetProperty("data").GetProperty("text/html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Node { public object Next; }\nvar x = new Node(); x.Next = x;\nx")]
    [InlineData("var x = new List<object>(); x.Add(x);\nx")]
    [InlineData("var x = new Dictionary<string, object>(); x[\"a\"] = x;\nx")]
    public async Task ValueThatHoldsItself_IsShownToALimit(string cell)
    {
        NotebookRun run = await NotebookRunner.RunAsync(
            NotebookFile.OfCells(cell), new RunOptions(AppContext.BaseDirectory), cancellation: TestContext.Current.CancellationToken);

        Assert.Null(run.Error);
        Assert.Single(run.Notebook.Cells.Single().Outputs);
    }
}
