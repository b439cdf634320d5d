using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The memo's date is one value, <c>PolicyMemo.Date</c>, so that its line stands at the same place in every figure.</summary>
public partial class MemoDateTests
{
    public static TheoryData<string> Notebooks => [.. NotebookText.OfTheRepository];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Code_OutsideThePremises_NeverTypesTheMemosDate(string notebook)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "notebooks", notebook + ".ipynb")));

        IEnumerable<string> lines = document.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .SelectMany(cell => cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()!));
        Assert.DoesNotContain(lines, line => Typed().IsMatch(line) && !line.Contains("Premise.Day(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("new Mark(\"Memo\", 2024.2)", true)]
    [InlineData("new Mark(\"Memo\", new DateOnly(2024, 9, 18))", true)]
    [InlineData("caption: \"public on 18 September 2024\"", true)]
    [InlineData("PolicyMemo.YearMark with { LabelAt = 0.97 }", false)]
    [InlineData("new Mark(\"Memo: −0.83\", DemographyVerdicts.StatedRate)", false)]
    public void Typed_IsADayOrAPlaceOnAnAxis(string code, bool typed) => Assert.Equal(typed, Typed().IsMatch(code));

    [GeneratedRegex("""2024-09-18|2024, ?9, ?18|18 Sep(tember)? 2024|"Memo", ?(new|[0-9])""")]
    private static partial Regex Typed();
}
