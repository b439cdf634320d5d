using Workbook.Memo.Gap;
using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

public class RecordGrowthTests
{
    [Fact]
    public void Of_PlantedTripling_IsRecovered_WhateverLiesBelowTheRecords()
    {
        ScoredModel[] models =
        [
            .. Enumerable.Range(0, 5).Select(year => new ScoredModel($"record {year}", new DateOnly(2019 + year, 1, 1), Math.Pow(3, year))),
            .. Enumerable.Range(1, 4).Select(year => new ScoredModel($"minor {year}", new DateOnly(2019 + year, 6, 1), 0.1)),
        ];

        RecordGrowth growth = RecordGrowth.Of(models);

        Assert.Equal(3, growth.Factor, 0.01);
        Assert.Equal((5, "record 4"), (growth.Records, growth.Last.Name));
    }

    [Fact]
    public void Of_TwoRecords_IsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => RecordGrowth.Of([Model(2020, 1), Model(2021, 2), Model(2022, 2)]));
        Assert.StartsWith("Growth needs three records of positive amount; there are 2.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnAmountOfZero_IsRefused() => Assert.Throws<ArgumentException>(() => RecordGrowth.Of([Model(2020, 0), Model(2021, 1), Model(2022, 2)]));

    private static ScoredModel Model(int year, double amount) => new($"model {year}", new DateOnly(year, 1, 1), amount);
}
