using System.Text.Json.Nodes;
using Workbook.Report.Input;

using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>A report never says two things under one name, and its errors say where and what to do.</summary>
public sealed class ContradictionTests
{
    [Fact]
    public void Facts_OfOneIdWithTwoValues_AreRefusedNamingBothNotebooks()
    {
        ReportException error = Assert.Throws<ReportException>(() => Build(Of("02-gap", Fact("gap", 18.2)), Of("11-scorecard", Fact("gap", 18.3))));

        Assert.Equal(
            "11-scorecard: \"gap\" is 18.3 months, but 02-gap published it as 18.2 months. Expected one value for one name. " +
            "Give one of them another id, or compute both from the same function.",
            error.Message);
    }

    [Fact]
    public void Facts_ShownAgainWithTheSameValue_StandOnceUnderTheirFirstNotebook()
    {
        string facts = Build(Of("02-gap", Fact("gap", 18.2)), Of("11-scorecard", Fact("gap", 18.2))).Text("facts.json");

        Assert.Single(facts.Split("\"id\": \"gap\"").Skip(1));
        Assert.Contains("\"notebook\": \"02-gap\"", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_ThatDifferOnlyInUnit_AreRefused() =>
        Assert.Throws<ReportException>(() => Build(Of("02-gap", Fact("gap", 18.2), Fact("gap", 18.2, "years"))));

    [Fact]
    public void Figures_OfOneId_AreRefused()
    {
        ReportException error = Assert.Throws<ReportException>(() => Build(Of("02-gap", Figure("lag")), Of("07-robots", Figure("Lag"))));

        Assert.Equal(
            "07-robots: the figure \"Lag\" is there already, in 02-gap. Expected one figure of a name in the report. Give one of them another id.",
            error.Message);
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("index")]
    [InlineData("a b")]
    public void Notebooks_WhoseNameCannotBeAPage_AreRefused(string slug) =>
        Assert.StartsWith($"\"{slug}\": the notebook's name cannot be", Assert.Throws<ReportException>(() => Build(Of(slug))).Message, StringComparison.Ordinal);

    [Fact]
    public void Figure_WithoutAlternativeText_IsRefusedWithItsCell()
    {
        JsonObject figure = Figure("lag");
        figure["outputs"]![0]!["data"]![MimeTypes.Figure]!.AsObject().Remove("alt");

        ReportException error = Assert.Throws<ReportException>(() => Build(Of("02-gap", Markdown("text"), figure)));

        Assert.Equal(
            "02-gap, cell 2: the figure has no field \"alt\". Expected a text that is not empty. " +
            "Display the object through the library's formatters, which write every field.",
            error.Message);
    }

    [Fact]
    public void Figure_WhoseRowIsShort_IsRefusedNamingTheRow()
    {
        ReportException error = Assert.Throws<ReportException>(() => Build(Of("02-gap", Figure("lag", ["a", 1], ["b"]))));

        Assert.StartsWith("02-gap, cell 1: the figure has 1 values in field \"table.rows[1]\". Expected 2, one for each column.", error.Message, StringComparison.Ordinal);
    }
}
