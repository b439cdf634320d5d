using System.Text.Json;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary><c>data accept</c> records a deliberate edit with its reason.</summary>
public sealed class AcceptTests
{
    private const string Reason = "Count of 2017 corrected by letter";

    [Fact]
    public async Task EditedTable_IsRefusedUntilItIsAccepted_ThenValidAndNamedAmongTheLimits()
    {
        using var copy = new RepositoryCopy();
        string file = Edit(copy, "156000", "157000");
        CommandResult before = await CommandLine.RunAsync(copy.Root, "data", "validate", "robots");

        CommandResult accept = await CommandLine.RunAsync(copy.Root, "data", "accept", "robots", "--reason", Reason);
        CommandResult after = await CommandLine.RunAsync(copy.Root, "data", "validate", "robots");

        Assert.Equal(1, before.ExitCode);
        Assert.True(accept.ExitCode == 0, accept.Error);
        Assert.True(after.ExitCode == 0, after.Error);
        Assert.Contains("157000", File.ReadAllText(file), StringComparison.Ordinal);
        JsonElement descriptor = JsonElement.Parse(File.ReadAllText(Path.Combine(copy.Root, "data", "robots", "datapackage.json")));
        Assert.Equal(Reason, Assert.Single(descriptor.GetProperty("edits").EnumerateArray()).GetProperty("reason").GetString());
        Assert.Contains(descriptor.GetProperty("limits").EnumerateArray(), limit => limit.GetString()!.EndsWith($": {Reason}.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EditThatBreaksTheSchema_IsRefusedWithItsLine_AndNothingIsWritten()
    {
        using var copy = new RepositoryCopy();
        Edit(copy, "156000", "many");
        string descriptor = Path.Combine(copy.Root, "data", "robots", "datapackage.json"), before = File.ReadAllText(descriptor);

        CommandResult result = await CommandLine.RunAsync(copy.Root, "data", "accept", "robots", "--reason", Reason);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("column 'installations': found 'many', expected a whole number", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(descriptor));
    }

    [Fact]
    public async Task UneditedDataset_IsLeftAsItIs()
    {
        using var copy = new RepositoryCopy();
        string descriptor = Path.Combine(copy.Root, "data", "robots", "datapackage.json"), before = File.ReadAllText(descriptor);

        CommandResult result = await CommandLine.RunAsync(copy.Root, "data", "accept", "robots", "--reason", Reason);

        Assert.Equal("robots: no table was edited.\n", result.Out.ReplaceLineEndings("\n"));
        Assert.Equal(before, File.ReadAllText(descriptor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task EditWithoutAReason_IsAWrongUsage(string reason)
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "data", "accept", "robots", "--reason", reason);

        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task DatasetWithAcceptedEdits_IsNotRebuilt_BecauseTheyWouldBeLost()
    {
        using var copy = new RepositoryCopy();
        copy.AddSources();
        File.Copy(Path.Combine(Repository.Root, "data", "robots", "recipe.cs"), Path.Combine(copy.Root, "data", "robots", "recipe.cs"));
        Edit(copy, "156000", "157000");
        await CommandLine.RunAsync(copy.Root, "data", "accept", "robots", "--reason", Reason);

        CommandResult result = await CommandLine.RunAsync(copy.Root, "data", "rebuild", "robots", "--sources", copy.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"robots: not rebuilt, because it was edited by hand ({Reason}).", result.Error, StringComparison.Ordinal);
    }

    private static string Edit(RepositoryCopy copy, string from, string to)
    {
        string file = Path.Combine(copy.Root, "data", "robots", "installations.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace($"owid-rounded,CHN,China,2017,2024,{from}", $"owid-rounded,CHN,China,2017,2024,{to}", StringComparison.Ordinal));
        return file;
    }
}
