using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Memo.Tests;

/// <summary>What every table must keep to, so that the memo is tested by something other than itself.</summary>
public sealed class EvidenceTests
{
    private const string Memo = "atlanticcouncil.org";
    private const string Address = "source_url";

    private static readonly Catalogue Repository = Catalogue.Find(AppContext.BaseDirectory);

    public static TheoryData<string> Names => [.. Repository.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void NoRowAndNoSource_LeadsToTheMemo_SaveForWhatTheMemoSays(string name)
    {
        DataPackage package = Repository.Describe(name);

        Assert.All(Addressed(package), table => Assert.DoesNotContain(table.Texts(Address), cell => cell?.Contains(Memo, StringComparison.Ordinal) == true));
        Assert.Equal(name is "claims" or "verdict-rules", package.Sources.Any(source => source.Path.Contains(Memo, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ASingleFigureWithoutAnAddress_IsMarkedSecondHand(string name) => Assert.All(OfSingleFigures(Repository.Describe(name)), table =>
    {
        IReadOnlyList<string?> addresses = table.Texts(Address);
        Assert.All(
            Enumerable.Range(0, table.Count).Where(row => addresses[row] is null),
            row => Assert.Equal(1, table.Where(at => at == row).Where("second_hand", true).Count));
    });

    [Fact]
    public void Findings_AfterTheMemo_ArePublicAfterIt() =>
        Assert.All(Repository.Load("after-the-memo", table: "findings").Days("known_from"), day => Assert.True(day > PolicyMemo.Date));

    private static IEnumerable<Dataset> Addressed(DataPackage package) => package.Resources
        .Where(resource => resource.Fields.Any(field => field.Name == Address)).Select(resource => Repository.LoadResource(package, resource));

    private static IEnumerable<Dataset> OfSingleFigures(DataPackage package) => Addressed(package).Where(table =>
        package.Sources.Any(source => source.Use == SourceUse.SingleFigures && table.Resource.Sources.Contains(source.Name)));
}
