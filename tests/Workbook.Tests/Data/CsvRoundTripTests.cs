using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Data;
using Workbook.Files;

namespace Workbook.Tests.Data;

/// <summary>What is written as a table is read back as it was. Seeded: a failure is the same on every machine.</summary>
public sealed class CsvRoundTripTests : IDisposable
{
    private readonly Sample sample = new();

    public CsvRoundTripTests()
    {
        // Any text may stand in these cells.
        sample.Resource["schema"]!["fields"]![0]!.AsObject().Remove("constraints");
        sample.Resource["schema"]!["fields"]![1]!.AsObject().Remove("constraints");
        sample.Resource["schema"]!["fields"]![5]!.AsObject().Remove("constraints");
    }

    [Property(Replay = "(20240918,1)", MaxTest = 300, Arbitrary = [typeof(Rows)])]
    public void WriteThenRead_IsTheIdentity(Row[] rows)
    {
        // The key is the row's number beside its text, so that no two rows collide.
        Row[] numbered = [.. rows.Select((row, number) => row with { Id = row.Id + number })];
        var text = new StringBuilder();
        CsvLine.Append(text, ["id", "count", "score", "open", "day", "kind"]);
        foreach (Row row in numbered)
        {
            CsvLine.Append(text, new object?[] { row.Id, row.Count, row.Score, row.Open, row.Day, row.Kind }.Select(CsvText.Cell));
        }

        sample.Write(text.ToString());

        Assert.Equal(numbered, sample.Catalogue.Load("sample").Rows<Row>());
    }

    [Fact]
    public void ACellAsLongAsAnAbstract_IsReadWhole()
    {
        string abstractText = new('a', 300_000);
        sample.Write($"id,count,score,open,day,kind\n{abstractText},,,,,\n");

        Assert.Equal(abstractText, sample.Catalogue.Load("sample").Texts("id")[0]);
    }

    public void Dispose() => sample.Dispose();

    public sealed record Row(string Id, long? Count, double? Score, bool? Open, DateOnly? Day, string? Kind);

    public static class Rows
    {
        // Everything that CSV treats specially, the comment sign of some readers, and letters outside ASCII.
        private static readonly Gen<string> Text = Gen.Elements(",\"\n#;' \ta0é中-=".ToCharArray()).ArrayOf().Select(letters => new string(letters));

        public static Arbitrary<Row> Row() => (
            from id in Text
            from count in Maybe(Gen.Choose(int.MinValue, int.MaxValue).Select(number => number * 4_294_967_296L))
            from score in Maybe(ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite))
            from open in Maybe(Gen.Elements(true, false))
            from day in Maybe(Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber))
            from kind in Text
            select new Row(id, count, score, open, day, kind.Length == 0 ? null : kind)).ToArbitrary();

        private static Gen<T?> Maybe<T>(Gen<T> some)
            where T : struct => Gen.Frequency((3, some.Select(value => (T?)value)), (1, Gen.Constant<T?>(null)));
    }
}
