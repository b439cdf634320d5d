using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;
using Workbook.Data;

namespace Workbook.Tests.Data;

/// <summary>Tables in Parquet files.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly Sample sample = new();

    public ParquetTests() => sample.Resource["path"] = "sample.parquet";

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task Table_OfSeveralRowGroups_IsReadAsThatOfACsvFile()
    {
        await WriteAsync(rowsInAGroup: 2);

        Dataset table = sample.Catalogue.Load("sample");

        Assert.Equal(["a", "b", "c"], table.Texts("id"));
        Assert.Equal([1.0, 2, 3], table.Numbers("count"));
        Assert.Equal([0.5, null, 1000], table.Numbers("score"));
        Assert.Equal([new(2024, 9, 18), new(2024, 9, 19), null], table.Days("day"));
        Assert.Equal(["x", "y", null], table.Texts("kind"));
        Assert.Equal(["a"], table.Where("open", true).Texts("id"));
        Assert.Equal("sample/sample: 3 rows × 6 columns", table.ToString());
    }

    [Fact]
    public async Task Column_IsRead_OnlyWhenItIsAskedFor()
    {
        await WriteAsync(count: 1000);

        Dataset table = sample.Catalogue.Load("sample");

        Assert.Equal(["b"], table.Where(row => row == 1).Texts("id"));
        Assert.Contains("row 1, column 'count': found '1000', expected at most 100", Assert.Throws<DatasetException>(() => table.Numbers("count")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "row 2, column 'id': found '', expected a value")]
    [InlineData("B", "row 2, column 'id': found 'B', expected text that matches [a-z]")]
    public async Task CellThatBreaksTheSchema_IsNamedByRow(string? id, string message)
    {
        await WriteAsync(second: id);

        Assert.Contains(message, Assert.Throws<DatasetException>(() => sample.Catalogue.Load("sample").Texts("id")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ColumnStoredAsAnotherType_IsRefused()
    {
        sample.Resource["schema"]!["fields"]![1]!["type"] = "boolean";
        await WriteAsync();

        AssertFault("column 'count': the file stores Int64, the schema says true or false");
    }

    [Fact]
    public async Task ColumnThatIsMissing_IsRefused()
    {
        sample.Resource["schema"]!["fields"]!.AsArray().Add(JsonNode.Parse("""{ "name": "more", "type": "string", "description": "More." }"""));
        await WriteAsync();

        AssertFault("column 'more' is missing");
    }

    [Fact]
    public void FileThatIsNoParquet_IsRefused()
    {
        sample.Write("PAR1 and then nothing of the kind PAR1");

        AssertFault("not a Parquet file that can be read");
    }

    [Fact]
    public async Task FileThatWasChanged_IsRefused()
    {
        await WriteAsync();
        byte[] bytes = await File.ReadAllBytesAsync(sample.File, TestContext.Current.CancellationToken);
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(sample.File, bytes, TestContext.Current.CancellationToken);

        AssertFault("SHA-256 is");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    public async Task WholeTable_WhoseKeysDoNotAscend_IsRefused(string second)
    {
        sample.Resource["schema"]!["fields"]![0]!["constraints"] = null;
        await WriteAsync(second: second);

        Assert.Contains(
            $"row 2, column 'id': found '{second}', expected a key after that of the row before",
            Assert.Throws<DatasetException>(() => TableReader.CheckWhole(sample.Catalogue.Load("sample"))).Message, StringComparison.Ordinal);
    }

    private void AssertFault(string message) =>
        Assert.Contains(message, Assert.Throws<DatasetException>(() => sample.Catalogue.Load("sample")).Message, StringComparison.Ordinal);

    private async Task WriteAsync(string? second = "b", long count = 1, int rowsInAGroup = 3)
    {
        DataField[] fields =
        [
            new("id", typeof(string)), new("count", typeof(long?)), new("score", typeof(double?)), new("open", typeof(bool?)), new("day", typeof(DateOnly?)), new("kind", typeof(string)),
        ];
        using var file = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file))
        {
            for (int from = 0; from < 3; from += rowsInAGroup)
            {
                T[] Part<T>(params T[] all) => [.. all.Skip(from).Take(rowsInAGroup)];
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync(fields[0], Part("a", second!, "c"));
                await group.WriteAsync<long>(fields[1], Part<long?>(count, 2, 3));
                await group.WriteAsync<double>(fields[2], Part<double?>(0.5, null, 1e3));
                await group.WriteAsync<bool>(fields[3], Part<bool?>(true, false, null));
                await group.WriteAsync<DateOnly>(fields[4], Part<DateOnly?>(new(2024, 9, 18), new(2024, 9, 19), null));
                await group.WriteAsync(fields[5], Part("x", "y", null!));
            }
        }

        sample.Write(file.ToArray());
    }
}
