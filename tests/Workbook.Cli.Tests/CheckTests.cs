using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Workbook.Cli.Tests;

/// <summary>What <c>check</c> finds and what <c>--fix</c> mends.</summary>
public class CheckTests
{
    private const string Notebook = "07-robotics-and-demography";
    private const string Bound = "290,258<!-- =robots.china.2022 -->";

    [Trait("Takes", "Time")]
    [Fact]
    public async Task AnEditedNumber_IsNamedWithItsPlace_AndFixRestoresTheFileByteForByte()
    {
        using var copy = new RepositoryCopy(Notebook);
        byte[] original = File.ReadAllBytes(copy.NotebookFile(Notebook));
        string text = File.ReadAllText(copy.NotebookFile(Notebook));
        Assert.Contains(Bound, text, StringComparison.Ordinal);
        File.WriteAllText(copy.NotebookFile(Notebook), text.Replace(Bound, Bound.Replace("290,258", "291,258", StringComparison.Ordinal), StringComparison.Ordinal));

        CommandResult check = await CommandLine.RunAsync(copy.Root, "check", Notebook);
        CommandResult mend = await CommandLine.RunAsync(copy.Root, "check", Notebook, "--fix");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Notebook}, cell {CellWith(text, Bound)}, line 1: found '291,258', computed '290,258' for robots.china.2022."), check.Error, StringComparison.Ordinal);
        Assert.True(mend.ExitCode == 0, mend.Error);
        Assert.Contains("1 number(s) rewritten.", mend.Out, StringComparison.Ordinal);
        Assert.Equal(original, File.ReadAllBytes(copy.NotebookFile(Notebook)));
    }

    [Trait("Takes", "Time")]
    [Fact]
    public async Task SolutionsOfManyNotebooks_AreSolvedInFewProcesses_AndTheOneThatIsWrongIsNamed()
    {
        using var copy = new RepositoryCopy();
        for (int number = 95; number <= 99; number++)
        {
            string text = Encoding.UTF8.GetString(SmallClass.Notebook).Replace("99", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            File.WriteAllText(copy.NotebookFile($"{number}-rain"), number == 97 ? text.Replace("Key.Number(3)", "Key.Number(4)", StringComparison.Ordinal) : text);
        }

        CommandResult result = await CommandLine.RunAsync(copy.Root, "check", "95", "96", "97", "98", "99");

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("did not run", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("97-rain.ipynb", Assert.Single(result.Error.Split('\n'), line => line.Contains("the solution of", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClaimWithoutVerdictAndReason_IsNamed()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-runs", "1");
        DatasetFile.Edit(copy.Root, "claims", "untested.csv", text => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)] + text[text.IndexOf("\nC02", StringComparison.Ordinal)..].TrimStart('\n'));

        CommandResult check = await CommandLine.RunAsync(copy.Root, "check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("claims: C01 has no verdict and no reason for none.", check.Error, StringComparison.Ordinal);
    }

    private static int CellWith(string notebook, string text) =>
        1 + JsonNode.Parse(notebook)!["cells"]!.AsArray().Select(cell => string.Concat(cell!["source"]!.AsArray().Select(line => (string?)line))).ToList().FindIndex(source => source.Contains(text, StringComparison.Ordinal));
}
