using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Publishing;

namespace Workbook.Tests.Publishing;

public class CriterionTests
{
    [Fact]
    public void Verdict_Because_ShowsTheConditionAsWrittenWhetherItHoldsAndTheValues()
    {
        double lag = 18.25;
        Verdict verdict = Of(Standing.Supported, Standing.Open).Because(lag is >= 6 and <= 24, $"lag = {lag} months");

        Assert.Equal(new Criterion("lag is >= 6 and <= 24", true, "lag = 18.25 months"), verdict.Criterion);
        Assert.Contains("<code>lag is &gt;= 6 and &lt;= 24</code> holds. Values: lag = 18.25 months.", verdict.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Criterion_WithoutValues_IsShownAlone() => Assert.Contains(
        "1 &gt; 2</code> does not hold.</p>",
        Of(Standing.Open, Standing.Open).Because(1 > 2, "").ToDisplayString("text/html"), StringComparison.Ordinal);

    [Fact]
    public void Verdict_Because_IsPublishedWithItsVerdict()
    {
        JsonElement criterion = JsonElement.Parse(Of(Standing.Open, Standing.Open).Because(1 > 2, "one, two").ToDisplayString(MimeTypes.Verdict)).GetProperty("criterion");

        Assert.Equal("""{"condition":"1 > 2","holds":false,"values":"one, two"}""", criterion.GetRawText());
    }

    [Theory]
    [InlineData(Standing.Contradicted, true)]
    [InlineData(Standing.Supported, false)]
    public void Criterion_ThatSaysTheOppositeOfTheVerdictAtBothDates_IsRefused(Standing standing, bool holds) =>
        Assert.Throws<InvalidOperationException>(() => Of(standing, standing).Because(holds, "values"));

    private static Verdict Of(Standing then, Standing now) => new("C99", new Assessment(then, "Reason."), new Assessment(now, "Reason."), [], "For.", "Against.", "Change.");
}
