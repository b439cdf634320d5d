using System.Security.Cryptography;
using System.Text;
using Workbook.Data;

namespace Workbook.Tests.Data;

/// <summary>One broken input of each kind; the message is the specification.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private const string Restore = "Restore the file from version control, or run `workbook data rebuild NAME --sources DIR` if the change is meant.";

    private readonly Sample sample = new();

    [Theory]
    [InlineData("a,1,", "a,many,", "line 2, column 'count': found 'many', expected a whole number")]
    [InlineData("0.5", "0,5", "line 2: 7 cells found, 6 expected. Tables are RFC 4180 CSV with LF line ends.")]
    [InlineData("0.5", "high", "line 2, column 'score': found 'high', expected a number")]
    [InlineData("true", "yes", "line 2, column 'open': found 'yes', expected true or false")]
    [InlineData("2024-09-19", "19.9.2024", "line 3, column 'day': found '19.9.2024', expected a day as yyyy-MM-dd")]
    [InlineData(",x\n", ",z\n", "line 2, column 'kind': found 'z', expected one of x, y")]
    [InlineData("b,2", "B,2", "line 3, column 'id': found 'B', expected text that matches [a-z]")]
    [InlineData("c,3", "c,-3", "line 4, column 'count': found '-3', expected at least 0")]
    [InlineData("c,3", "c,300", "line 4, column 'count': found '300', expected at most 100")]
    [InlineData("b,2", ",2", "line 3, column 'id': found '', expected a value (the column is required)")]
    public void BadCell_NamesLineColumnValueAndWhatWasExpected(string good, string bad, string where)
    {
        sample.Write(Sample.Table.Replace(good, bad, StringComparison.Ordinal));

        string remedy = where.Contains("cells found", StringComparison.Ordinal) ? "" : ". Correct the cell at its source and rebuild 'sample'.";
        AssertMessage($"data/sample/sample.csv, {where}{remedy}");
    }

    [Fact]
    public void MissingColumn()
    {
        sample.Write(Sample.Table.Replace("score", "points", StringComparison.Ordinal));

        AssertMessage(
            "data/sample/sample.csv, line 1: column 'score' is missing. Found: id, count, points, open, day, kind. "
            + "Restore the column, or change the schema in datapackage.json.");
    }

    [Fact]
    public void ExtraColumn()
    {
        sample.Write("id,count,score,open,day,kind,note\na,1,,,,,hm\n");

        AssertMessage("data/sample/sample.csv, line 1: column 'note' is not in the schema. Describe it in datapackage.json, or remove it.");
    }

    [Fact]
    public void DuplicateKey_NamesBothLines()
    {
        sample.Write(Sample.Table.Replace("c,3", "a,3", StringComparison.Ordinal));

        AssertMessage("data/sample/sample.csv, line 4: key (a) already stands in line 2. A key names one row; correct the recipe of 'sample'.");
    }

    [Fact]
    public void WrongChecksum()
    {
        string other = Sample.Table.Replace("0.5", "0.6", StringComparison.Ordinal);
        File.WriteAllText(sample.File, other);

        AssertMessage($"data/sample/sample.csv: SHA-256 is {Hash(other)}, expected {Hash(Sample.Table)}. {Restore}");
    }

    [Fact]
    public void Truncated()
    {
        File.WriteAllText(sample.File, Sample.Table[..^10]);

        AssertMessage($"data/sample/sample.csv: {Sample.Table.Length - 10} bytes found, {Sample.Table.Length} expected; the file is truncated. {Restore}");
    }

    [Fact]
    public void MissingFile()
    {
        File.Delete(sample.File);

        AssertMessage($"data/sample/sample.csv: the file is not there, though the descriptor of 'sample' names it. {Restore}");
    }

    [Fact]
    public void NotUtf8_NamesTheLine()
    {
        sample.Write([.. Encoding.UTF8.GetBytes("id,count,score,open,day,kind\n"), 0xE4, (byte)'\n']);

        AssertMessage("data/sample/sample.csv, line 2: not valid UTF-8. Save the file as UTF-8 without a byte order mark.");
    }

    [Fact]
    public void ByteOrderMark_IsNotTolerated()
    {
        sample.Write([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample.Table)]);

        AssertMessage("data/sample/sample.csv, line 1: not valid UTF-8. Save the file as UTF-8 without a byte order mark.");
    }

    [Fact]
    public void CarriageReturn()
    {
        sample.Write(Sample.Table.Replace("a,1,0.5,true,2024-09-18,x\n", "a,1,0.5,true,2024-09-18,x\r\n", StringComparison.Ordinal));

        AssertMessage("data/sample/sample.csv, line 2: a carriage return. Tables are RFC 4180 CSV with LF line ends.");
    }

    [Theory]
    [InlineData("a,1,", "a\0,1,", "line 2: the control character U+0000, which no cell may hold")]
    [InlineData("a,1,", "a\"b\",1,", "line 2: a quotation mark inside a cell that does not begin with one; quote the cell and double the mark")]
    [InlineData("a,1,", "\"a\"b,1,", "line 2: text after the closing quotation mark of a cell")]
    [InlineData("a,1,", "\"a,1,", "line 2: a quotation mark that is never closed")]
    public void CellThatAReaderWouldMakeTheBestOf_IsRefused(string good, string bad, string where)
    {
        sample.Write(Sample.Table.Replace(good, bad, StringComparison.Ordinal));

        AssertMessage($"data/sample/sample.csv, {where}. Tables are RFC 4180 CSV with LF line ends.");
    }

    [Fact]
    public void QuotedCells_WithMarksCommasAndLineEnds_AreRead()
    {
        sample.Resource["schema"]!["fields"]![0]!["constraints"] = null;
        sample.Write("id,count,score,open,day,kind\n\"a \"\"b\"\", c\nd\",1,,,,\n");

        Assert.Equal(["a \"b\", c\nd"], sample.Catalogue.Load("sample").Texts("id"));
    }

    [Fact]
    public void EmptyFile_IsRefused()
    {
        sample.Write("");

        Assert.Contains("the file is empty", Error().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HugeRow_IsRefused()
    {
        sample.Resource["schema"]!["fields"]![0]!["constraints"] = null;
        sample.Write(Sample.Table.Replace("a,1", new string('a', 3_000_000) + ",1", StringComparison.Ordinal));

        Assert.StartsWith("data/sample/sample.csv, line ", Error().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyColumns_AreRefused_AndFewOfThemNamed()
    {
        sample.Write(string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"c{i}")) + "\n");

        Assert.InRange(Error().Message.Length, 50, 1_000);
    }

    [Fact]
    public void PatternThatWouldNeverEnd_Ends()
    {
        sample.Resource["schema"]!["fields"]![0]!["constraints"] = new System.Text.Json.Nodes.JsonObject { ["pattern"] = "(a+)+b" };
        sample.Write(Sample.Table.Replace("a,1", new string('a', 100_000) + ",1", StringComparison.Ordinal));

        Assert.Contains("expected text that matches (a+)+b", Error().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinkThatLeadsOutOfTheDataset_IsRefused()
    {
        string outside = Path.GetTempFileName();
        try
        {
            File.WriteAllText(outside, Sample.Table);
            File.Delete(sample.File);
            File.CreateSymbolicLink(sample.File, outside);

            AssertMessage("data/sample/sample.csv: a link that leads out of its folder; expected what the dataset holds. Put a copy in its place.");
        }
        finally
        {
            File.Delete(outside);
        }
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public void Pipe_IsRefusedWithoutWaiting()
    {
        File.Delete(sample.File);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [sample.File]))
        {
            make.WaitForExit();
        }

        Assert.Contains("no file but a pipe or device", Error().Message, StringComparison.Ordinal);
    }

    public void Dispose() => sample.Dispose();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private DatasetException Error() => Assert.Throws<DatasetException>(() => sample.Catalogue.Load("sample"));

    private void AssertMessage(string expected)
    {
        DatasetException error = Assert.Throws<DatasetException>(() => sample.Catalogue.Load("sample"));
        Assert.Equal(expected, error.Message);
        Assert.Equal("sample", error.Dataset);
    }
}
