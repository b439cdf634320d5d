using Deedle;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Plotly.NET.CSharp;
using Workbook.Data;
using Workbook.Publishing;
using Workbook.Publishing.Tables;

namespace Workbook.Tests.Publishing;

public class DisplayedTypesTests
{
    private const int MostBytes = 200_000;

    public DisplayedTypesTests() => DisplayedTypes.Register();

    private sealed record Lag(string Lens, DateOnly Day, double? Months);

    [Fact]
    public void DataFrame_IsShownAsATableOfItsFirstRowsWithIsoDates()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("lens", Enumerable.Range(0, 30).Select(row => row == 1 ? null : "<eci>")),
            new PrimitiveDataFrameColumn<DateTime>("day", Enumerable.Range(0, 30).Select(row => new DateTime(2024, 9, 1).AddDays(row))));

        string html = frame.ToDisplayString("text/html");
        string text = frame.ToDisplayString("text/plain");

        Assert.Contains("<tr><td><div align=\"left\">&lt;eci&gt;</div></td><td><div align=\"left\">2024-09-01</div></td></tr>", html, StringComparison.Ordinal);
        Assert.StartsWith("<table><thead><tr><th style=\"min-width:5ch\"><div align=\"left\">lens</div></th><th style=\"min-width:10ch\"><div align=\"left\">day</div></th></tr>", html, StringComparison.Ordinal);
        Assert.Contains("20 of 30 rows", html, StringComparison.Ordinal);
        Assert.DoesNotContain("2024-09-21", html, StringComparison.Ordinal);
        Assert.Equal("lens   day", text.Split('\n')[0]);
        Assert.Equal("       2024-09-02", text.Split('\n')[2]);
        Assert.EndsWith("20 of 30 rows", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnOfADataFrame_IsShownAsATable() => Assert.Equal(
        "months\n  18.5\n    24\n2 rows", new DoubleDataFrameColumn("months", [18.5, 24]).ToDisplayString("text/plain"));

    [Fact]
    public void DeedleFrame_IsShownAsATableWithItsKeysAndGaps()
    {
        Frame<string, string> frame = Frame.FromColumns(new[]
        {
            KeyValue.Create("months", new SeriesBuilder<string, double> { { "eci", 18.5 }, { "arena", 7 } }.Series),
            KeyValue.Create("n", new SeriesBuilder<string, double> { { "eci", 42 } }.Series),
        });

        Assert.Equal("index  months   n\neci      18.5  42\narena       7\n2 rows", frame.ToDisplayString("text/plain"));
        Assert.Contains("<th><div align=\"left\">eci</div></th><td style=\"text-align: right\">18.5</td>", frame.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void DeedleSeries_IsShownAsATable()
    {
        Series<DateTime, double> series = new SeriesBuilder<DateTime, double> { { new DateTime(2024, 9, 18), 18.5 } }.Series;

        Assert.Equal("index       value\n2024-09-18   18.5\n1 row", series.ToDisplayString("text/plain"));
        Assert.Contains("<th><div align=\"left\">2024-09-18</div></th>", series.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void LongDeedleFrameWithLongTexts_StaysSmall()
    {
        Frame<int, string> frame = Frame.FromColumns(Enumerable.Range(0, 100).Select(column => KeyValue.Create(
            $"column {column}", Enumerable.Range(0, 500).Select(row => KeyValue.Create(row, new string('<', 1000))).ToSeries())));

        string html = frame.ToDisplayString("text/html");

        Assert.InRange(html.Length, 1000, MostBytes);
        Assert.Contains("of 500 rows, 40 of 100 columns", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ListOfFSharp_IsShownAsWhatItHolds() => Assert.Equal("[ 6, 18 ]", ListModule.OfSeq([6, 18]).ToDisplayString("text/plain"));

    [Fact]
    public void ListOfFSharpThatHoldsRecords_IsShownAsATable() => Assert.EndsWith(
        "1 row", ListModule.OfSeq([new Lag("eci", new DateOnly(2024, 9, 18), 18.5)]).ToDisplayString("text/plain"), StringComparison.Ordinal);

    [Fact]
    public void RecordsOfADerivedTypeThatHoldsMore_AreNoTable() => Assert.Null(DisplayedTypes.Records(new List<Measured> { new Counted(18, 3) }));

    [Fact]
    public void RecordsWithPublicFields_AreNoTable() => Assert.Null(DisplayedTypes.Records(new[] { new WithField() }));

    [Fact]
    public void CasesOfAUnion_AreNoTable() => Assert.Null(DisplayedTypes.Records(new[] { FSharpOption<int>.Some(18) }));

    [Fact]
    public void APropertyThatFails_SaysSoInItsPlace() =>
        Assert.Contains("18  InvalidOperationException: no lens", DisplayedTypes.Records(new[] { new Failing(18) })!.Single(form => form.Key == "text/plain").Value, StringComparison.Ordinal);

    private record Measured(int Months);

    private sealed record Counted(int Months, int Number) : Measured(Months);

    private sealed record Failing(int Months)
    {
        public string Lens => Months < 0 ? "none" : throw new InvalidOperationException("no lens");
    }

    private sealed class WithField
    {
        public readonly int Months = 18;

        public int Twice => Months * 2;
    }

    [Fact]
    public void Dataset_IsShownAsATableWithTheUnitsOfItsSchema()
    {
        Dataset dataset = Datasets.Catalogue.Names.Select(name => Datasets.Load(name)).First(dataset => dataset.Columns.Any(column => column.Field.Unit is not null));
        Column column = dataset.Columns.First(column => column.Field.Unit is not null);

        string html = dataset.ToDisplayString("text/html");

        Assert.Contains($"<th style=\"text-align: right\">{column.Field.Name}<br><small>{System.Net.WebUtility.HtmlEncode(column.Field.Unit)}</small></th>", html, StringComparison.Ordinal);
        Assert.Contains($"of {dataset.Count} rows", html, StringComparison.Ordinal);
        Assert.Contains($"{column.Field.Name} ({column.Field.Unit})", dataset.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_AreShownAsATable()
    {
        Lag[] lags = [.. Enumerable.Range(0, 25).Select(row => new Lag("eci", new DateOnly(2024, 9, 18), row == 0 ? null : row))];

        IReadOnlyList<KeyValuePair<string, string>> forms = DisplayedTypes.Records(lags)!;

        Assert.Equal(["text/html", "text/plain"], forms.Select(form => form.Key));
        Assert.Contains("<td><div align=\"left\">2024-09-18</div></td><td style=\"text-align: right\">1</td>", forms[0].Value, StringComparison.Ordinal);
        Assert.EndsWith("20 of 25 rows", forms[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void RecordsOfAnEndlessSequence_AreNotCounted()
    {
        static IEnumerable<Lag> Endless()
        {
            while (true)
            {
                yield return new Lag("eci", default, 1);
            }
        }

        Assert.EndsWith("first 20 rows", DisplayedTypes.Records(Endless())![1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void SequencesOfOtherThings_AreLeftToTheHost() => Assert.All(
        [Enumerable.Range(0, 3).ToList(), new List<string> { "a" }, new Dictionary<string, int> { ["a"] = 1 }, new[] { new { Inner = new object() } }, new[] { DateTime.UnixEpoch }],
        (object value) => Assert.Null(DisplayedTypes.Records(value)));

    [Fact]
    public void Chart_IsDrawnByJupyterAndByBrowsers()
    {
        Plotly.NET.GenericChart chart = Chart.Point<int, int, string>(x: [1, 2], y: [3, 4]);

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(chart.GetType()));
        Assert.StartsWith("{\"data\":[{", chart.ToDisplayString("application/vnd.plotly.v1+json"), StringComparison.Ordinal);

        // The script that draws may have come with a figure of another specification: it comes once a process.
        Assert.Contains("(window.workbookCharts ??= []).push({ id: \"chart-", chart.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(103.00990628529723, "103.01")]
    [InlineData(1501535.75, "1501536")]
    [InlineData(-0.00012345678, "-0.000123457")]
    [InlineData(0.5, "0.5")]
    [InlineData(0, "0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(1e-12, "1E-12")]
    [InlineData(double.NaN, "NaN")]
    public void Fraction_InATable_HasSixDigits(double number, string text) => Assert.Equal(text, TableCell.Text(number));

    [Fact]
    public void Fraction_Rounded_KeepsTheWholeNumberForThePointer()
    {
        var frame = new DataFrame(new DoubleDataFrameColumn("score", [103.00990628529723, 0.5]));

        Assert.Contains("<td style=\"text-align: right\" title=\"103.00990628529723\">103.01</td>", frame.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align: right\">0.5</td>", frame.ToDisplayString("text/html"), StringComparison.Ordinal);
    }
}
