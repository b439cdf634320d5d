namespace Workbook.Memo.Tests.Gap;

public sealed class StatedLagTests
{
    [Theory]
    [InlineData("models", "stated", "confirmed", 6.0, true)]
    [InlineData("models", "measured", "confirmed", 6.0, true)]
    [InlineData("chips", "stated", "confirmed", 6.0, false)]
    [InlineData("models", "rhetorical", "confirmed", 6.0, false)]
    [InlineData("models", "stated", "ambiguous", 6.0, false)]
    [InlineData("models", "stated", "confirmed", null, false)]
    public void CanBeDrawn_IsAConfirmedNumberOfMonthsOnModels(string about, string kind, string certainty, double? months, bool expected) =>
        Assert.Equal(expected, (GapRows.View(6, 9) with { About = about, Kind = kind, Certainty = certainty, LowMonths = months }).CanBeDrawn);
}
