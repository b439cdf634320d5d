using Workbook.Data;
using Workbook.Memo.Claims;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Claims;

public sealed class ArgumentMapTests
{
    private const string Notebook = """
        {"cells": [
          {"cell_type": "markdown", "source": "ToFigure(\"not-code\""},
          {"cell_type": "code", "source": ["chart.ToFigure(\n", "    id: \"gap-first\", title: \"Title\")"]},
          {"cell_type": "code", "source": "chart.ToFigure(\"gap-second\", \"Title\")"}
        ], "metadata": {"workbook": {"number": "02", "title": "Gap", "question": "How far?", "claims": ["C01", "C02"]}}}
        """;

    [Fact]
    public void Argument_ReadFromANotebook_HasItsClaimsAndTheFiguresOfItsCodeInOrder()
    {
        Argument argument = Read(Notebook);

        Assert.Equal(("02-gap.ipynb", "02", "Gap", "How far?"), (argument.File, argument.Number, argument.Title, argument.Question));
        Assert.Equal(["C01", "C02"], argument.Claims);
        Assert.Equal(["gap-first", "gap-second"], argument.Figures);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("not json")]
    public void Argument_FromAnotherFile_IsRefusedByName(string text) => Assert.Equal(
        "02-gap.ipynb: not an argument's notebook. Its metadata needs 'workbook' with number, title, question and claims.",
        Assert.Throws<InvalidDataException>(() => Read(text)).Message);

    [Fact]
    public void Folder_WithANotebookThatSomebodyTriesThingsIn_HasTheArgumentsOfTheOthers() =>
        Assert.Empty(ReadAll("""{"cells": [], "metadata": {"kernelspec": {"name": ".net-csharp"}}, "nbformat": 4, "nbformat_minor": 5}"""));

    [Fact]
    public void Map_LinksClaimsToTheirVerdictsAndFiguresToTheirPlaces()
    {
        var open = new Assessment(Standing.Open, "Thin.");
        Ledger ledger = Ledger.Of(
            [new Claim("C01", "a", "One.", null, "date", null, null), new Claim("C02", "a", "Two.", null, "date", null, null)],
            [new Verdict("C01", open, open, [new Citation("robots", "t", null, "T", "T", "https://example.org", "CC0-1.0", "0")], "", "", "")],
            [new Untested("C02", "No data.", "Some.")]);

        Assert.Equal(
            "### [02 Gap](02-gap.ipynb)\n\nHow far?\n\n- Claims: [C01](02-gap.ipynb#verdict-C01) open · C02 no verdict\n- Data: robots\n"
            + "- Figures: [1](02-gap.ipynb#gap-first) · [2](02-gap.ipynb#gap-second)\n\n",
            ArgumentMap.Markdown([Read(Notebook)], ledger));
    }

    [Fact]
    public void TheWorkbooksNotebooks_ArgueEachClaimAtMostOnce_AndEveryVerdictHasANotebook()
    {
        IReadOnlyList<Argument> arguments = Argument.ReadAll(Path.Combine(Datasets.Catalogue.Root, "notebooks"));
        string[] argued = [.. arguments.SelectMany(argument => argument.Claims)];

        Assert.Equal(argued.Distinct(), argued);
        Assert.All(Ledger.Compute(Datasets.Catalogue).Entries.Where(entry => entry.Verdict is not null), entry => Assert.Contains(entry.Claim.ClaimId, argued));
        Assert.All(arguments.Where(argument => argument.Claims.Length > 0), argument => Assert.NotEmpty(argument.Figures));
    }

    private static Argument Read(string text) => Assert.Single(ReadAll(text));

    private static IReadOnlyList<Argument> ReadAll(string text)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "02-gap.ipynb"), text);
            return Argument.ReadAll(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
