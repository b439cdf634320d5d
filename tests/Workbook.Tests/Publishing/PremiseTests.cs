using FsCheck.Xunit;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing;

public class PremiseTests
{
    [Fact]
    public void Day_InRange_IsTheDay() => Assert.Equal(new DateOnly(2024, 9, 18), Premise.Day("2024-09-18", "day", from: "2024-09-18", to: "2025-01-01"));

    [Theory]
    [InlineData("2024-09-17")]
    [InlineData("2025-01-02")]
    [InlineData("18.9.2024")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Day_OutOfRangeOrNone_IsRefusedWithTheValidDays(string text) => Assert.Equal(
        $"No day '{text}'. Valid: a day from 2024-09-18 to 2025-01-01, written as 2024-09-18.",
        Assert.Throws<PremiseException>(() => Premise.Day(text, "day", from: "2024-09-18", to: "2025-01-01")).Message);

    [Fact]
    public void Choice_OneOfTheWords_IsTheWord() => Assert.Equal("China", Premise.Choice("China", "country", "United States", "China"));

    [Fact]
    public void Choice_NearAWord_AsksWhetherThatWasMeant() => Assert.Equal(
        "No country 'france'. Did you mean 'France'? Valid: China, France.",
        Assert.Throws<PremiseException>(() => Premise.Choice("france", "country", "China", "France")).Message);

    [Fact]
    public void Choice_NearNothing_NamesTheWords() => Assert.Equal(
        "No country 'Atlantis'. Valid: China, France.",
        Assert.Throws<PremiseException>(() => Premise.Choice("Atlantis", "country", "China", "France")).Message);

    [Fact]
    public void Choice_OfANumber_SuggestsNoOther() => Assert.Equal(
        "No base year '2018'. Valid: 2011, 2019.", Assert.Throws<PremiseException>(() => Premise.Choice("2018", "base year", "2011", "2019")).Message);

    [Fact]
    public void Refusal_ShowsTheReaderNothingOfTheLibrary() =>
        Assert.DoesNotContain("Premise.Choice(", Assert.Throws<PremiseException>(() => Premise.Choice("a", "country", "b")).StackTrace, StringComparison.Ordinal);

    [Property]
    public bool Range_IsTheNumberWhereItIsInsideAndRefusedElsewhere(int value)
    {
        try
        {
            return Premise.Range(value, "base year", 2011, 2022) == value && value is >= 2011 and <= 2022;
        }
        catch (PremiseException error)
        {
            return value is < 2011 or > 2022 && error.Message == FormattableString.Invariant($"No base year {value}. Valid: from 2011 to 2022.");
        }
    }

    [Fact]
    public void Range_NotANumber_IsRefused() => Assert.Throws<PremiseException>(() => Premise.Range(double.NaN, "growth", 1, 10));
}
