using System.Text.Json;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>What <c>claims</c> prints.</summary>
[Trait("Takes", "Time")]
public class ClaimsTests
{
    private static readonly string[] Standings =
        ["supported", "supported-under-stated-reading", "contradicted", "overtaken-by-events", "open", "not-testable-here"];

    [Fact]
    public async Task Json_ListsAllClaims_EachWithAVerdictAtBothDatesOrAReason()
    {
        JsonElement claims = await ClaimsAsync(Repository.Root);

        Assert.Equal(87, claims.GetArrayLength());
        Assert.All(claims.EnumerateArray(), claim =>
        {
            if (claim.GetProperty("verdict") is { ValueKind: JsonValueKind.Object } verdict)
            {
                Assert.Contains(verdict.GetProperty("atMemo").GetProperty("standing").GetString(), Standings);
                Assert.Contains(verdict.GetProperty("now").GetProperty("standing").GetString(), Standings);
                Assert.Equal(JsonValueKind.Null, claim.GetProperty("reason").ValueKind);
            }
            else
            {
                Assert.NotEqual("", claim.GetProperty("reason").GetString());
                Assert.NotEqual("", claim.GetProperty("wouldTest").GetString());
            }
        });
    }

    [Fact]
    public async Task AChangedSourceRow_ChangesTheVerdictItFeeds_AndNoOtherCount()
    {
        using var copy = new RepositoryCopy();
        JsonElement before = await ClaimsAsync(copy.Root);
        Assert.Equal("supported-under-stated-reading", AtMemo(before, "C65"));

        // 240,000 robots are no longer "nearly 300,000".
        DatasetFile.Edit(copy.Root, "robots", "installations.csv", text => string.Join('\n', text.Split('\n').Select(line =>
            line.Contains(",CHN,China,2022,", StringComparison.Ordinal) ? line.Replace(",290", ",240", StringComparison.Ordinal) : line)));

        JsonElement after = await ClaimsAsync(copy.Root);
        Assert.Equal("contradicted", AtMemo(after, "C65"));
        Assert.Equal(AtMemo(before, "C66"), AtMemo(after, "C66"));
        Assert.Equal(AtMemo(before, "C67"), AtMemo(after, "C67"));
    }

    private static async Task<JsonElement> ClaimsAsync(string root)
    {
        CommandResult result = await CommandLine.RunAsync(root, "claims", "--format", "json");
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonElement.Parse(result.Out);
    }

    private static string? AtMemo(JsonElement claims, string id) => claims.EnumerateArray()
        .Single(claim => claim.GetProperty("id").GetString() == id).GetProperty("verdict").GetProperty("atMemo").GetProperty("standing").GetString();
}
