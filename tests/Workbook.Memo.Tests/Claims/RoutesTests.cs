using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Claims;

namespace Workbook.Memo.Tests.Claims;

public sealed class RoutesTests
{
    private static readonly Lazy<ImmutableDictionary<(string, string), string?>> Problems = new(() =>
    {
        Catalogue once = Datasets.Catalogue.Remembering();
        return Routes.Load(once).AsParallel().Select(route => (Key: (route.Claim, route.Standing), Problem: route.Problem(once))).ToArray()
            .ToImmutableDictionary(pair => pair.Key, pair => pair.Problem);
    });

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (Route route in Routes.Load(Datasets.Catalogue))
        {
            all.Add(route.Claim, route.Standing);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ARoute_LeadsItsVerdictWhereItSays(string claim, string standing) =>
        Assert.Equal("", Problems.Value[(claim, standing)] ?? "");
}
