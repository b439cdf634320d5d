using System.Globalization;
using Workbook.Report.Input;

namespace Workbook.Report.Tests;

/// <summary>Equal inputs give equal bytes.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Report_BuiltTwiceInDifferentCultures_HasEqualBytes()
    {
        ReportInput input = new Case("two-arguments").Input;

        IReadOnlyDictionary<string, byte[]> first = MemoryOutput.Of(input).Files;
        IReadOnlyDictionary<string, byte[]> second = InCulture(NewFailingCulture(), () => MemoryOutput.Of(input).Files);

        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), file.Key));
    }

    [Fact]
    public void OtherVersionsAndDurations_ChangeTheRunFileAlone()
    {
        ReportInput input = new Case("two-arguments").Input;
        ReportInput later = input with { Run = new(new Dictionary<string, string> { ["dotnet"] = "99" }, [], [new("02-measuring-the-gap", 9.5, 9)]) };

        IReadOnlyDictionary<string, byte[]> first = MemoryOutput.Of(input).Files;
        IReadOnlyDictionary<string, byte[]> second = MemoryOutput.Of(later).Files;

        Assert.Equal(["run.json"], first.Where(file => !file.Value.AsSpan().SequenceEqual(second[file.Key])).Select(file => file.Key));
    }

    /// <summary>Except where the format wants both, as RIS does.</summary>
    [Fact]
    public void EveryFile_EndsLinesWithLineFeedAlone() => Assert.All(
        MemoryOutput.Of(new Case("two-arguments").Input).Files.Where(file => file.Key != "assets/plotly-basic.min.js" && !file.Key.EndsWith(".ris", StringComparison.Ordinal)),
        file => Assert.False(file.Value.Contains((byte)'\r'), file.Key));

    private static CultureInfo NewFailingCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "§";
        culture.NumberFormat.NumberGroupSeparator = "¤";
        culture.NumberFormat.NegativeSign = "¬";
        culture.DateTimeFormat.DateSeparator = "¦";
        return culture;
    }

    private static T InCulture<T>(CultureInfo culture, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
