using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing;

public class FactTests
{
    private static readonly Citation[] Sources = [new("robots", "installations", null, "World Robotics", "IFR (2024).", "https://example.org/ifr", "CC-BY-4.0", "00")];

    [Fact]
    public void Fact_WithoutSource_CannotBeMade() => Assert.Throws<ArgumentException>(() => new Fact("a.b", "label", 1, "", []));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Fact_OfAnUndefinedValue_CannotBeMade(double value)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Fact("gap.eci", "label", value, "months", Sources));
        Assert.Contains("an undefined result is not published as a number", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gap.Eci")]
    [InlineData("gap..eci")]
    [InlineData("gap eci")]
    [InlineData("")]
    public void Fact_WithAnIdentifierOfAnotherForm_CannotBeMade(string id) => Assert.Throws<ArgumentException>(() => new Fact(id, "label", 1, "", Sources));

    [Fact]
    public void Fact_AsText_IsLabelValueAndUnit() =>
        Assert.Equal("Lag: 18.2 months", new Fact("gap.eci", "Lag", 18.23, "months", Sources) { Format = "0.0" }.ToString());

    [Fact]
    public void FactSheet_WithOneIdentifierTwice_CannotBeMade()
    {
        var fact = new Fact("a.b", "label", 1, "", Sources);
        ArgumentException error = Assert.Throws<ArgumentException>(() => FactSheet.Of(fact, fact));
        Assert.StartsWith("Fact 'a.b' is given twice.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FactSheet_From_GivesEachFactWhatIsGivenOnce()
    {
        FactSheet sheet = FactSheet.From(Sources, unit: "months", format: "0.0")
            .Add("gap.mean", "Mean lag", 7.66)
            .Add("gap.days", "Days", 12, unit: "days", format: "0", n: 3);

        Assert.Equal(["Mean lag: 7.7 months", "Days: 12 days"], sheet.Facts.Select(fact => fact.ToString()));
        Assert.All(sheet.Facts, fact => Assert.Equal(Sources, fact.Sources));
        Assert.Equal(3, sheet.Facts[1].N);
    }

    [Fact]
    public void FactSheet_AddedTo_StaysAsItWas()
    {
        FactSheet sheet = FactSheet.From(Sources);
        sheet.Add("gap.mean", "Mean lag", 7.66);

        Assert.Empty(sheet.Facts);
    }
}
