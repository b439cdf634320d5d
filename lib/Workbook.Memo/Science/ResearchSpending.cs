using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Methods;

namespace Workbook.Memo.Science;

/// <summary>What is known of China's spending on research, now or on a day. Immutable. Sums are in yuan of the year.</summary>
/// <param name="Outlays">National outlays by kind.</param>
/// <param name="Budget">The central government's own lines.</param>
/// <param name="Shares">Shares of basic research as stated.</param>
/// <param name="Aims">Shares that ministers aimed at.</param>
/// <param name="OutlaySources">Where outlays, shares and aims come from.</param>
/// <param name="BudgetSources">Where the budget comes from.</param>
public sealed record ResearchSpending(
    ImmutableArray<Outlay> Outlays, ImmutableArray<BudgetLine> Budget, ImmutableArray<BasicShare> Shares, ImmutableArray<ShareAim> Aims,
    ImmutableArray<Citation> OutlaySources, ImmutableArray<Citation> BudgetSources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>Kinds of research.</summary>
    public const string Total = "total", Basic = "basic", Applied = "applied", Development = "development";

    /// <summary>Items of the budget.</summary>
    public const string Science = "science and technology", BasicLine = "basic research";

    /// <summary>Loads the whole record.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static ResearchSpending Load(Catalogue catalogue)
    {
        Dataset outlays = catalogue.Load("research-spending", table: "outlays");
        Dataset budget = catalogue.Load("research-spending", table: "budget");
        Dataset shares = catalogue.Load("research-spending", table: "shares");
        Dataset aims = catalogue.Load("research-spending", table: "aims");
        return new ResearchSpending(
            [.. outlays.Rows<Outlay>()], [.. budget.Rows<BudgetLine>()], [.. shares.Rows<BasicShare>()], [.. aims.Rows<ShareAim>()],
            [.. outlays.Citations, .. shares.Citations], budget.Citations)
        {
            Choices = Choices.From(catalogue),
        };
    }

    /// <summary>What of it was public on a day.</summary>
    public ResearchSpending KnownOn(DateOnly day) => this with
    {
        Outlays = [.. Outlays.Where(row => row.KnownFrom <= day)],
        Budget = [.. Budget.Where(row => row.KnownFrom <= day)],
        Shares = [.. Shares.Where(row => row.KnownFrom <= day)],
        Aims = [.. Aims.Where(row => row.KnownFrom <= day)],
    };

    /// <summary>A year's outlay on a kind: the final figure where it is known, else the preliminary one.</summary>
    public Outlay? Of(string kind, int year) =>
        Outlays.Where(row => row.Kind == kind && row.Year == year).OrderByDescending(row => row.IsFinal).ThenByDescending(row => row.KnownFrom).FirstOrDefault();

    /// <summary>The outlays on a kind, a year each, in order.</summary>
    public IReadOnlyList<Outlay> Series(string kind) =>
        [.. Outlays.Where(row => row.Kind == kind).Select(row => row.Year).Distinct().Order().Select(year => Of(kind, year)!)];

    /// <summary>Growth on the year before, per cent: as stated, else between two final figures; <see langword="null"/> where neither is there.</summary>
    /// <remarks>A preliminary figure is never set against a final one: the final ones of basic research were all higher.</remarks>
    public double? GrowthOf(string kind, int year) => Of(kind, year) is not Outlay now ? null
        : now.GrowthPercent ?? (now.IsFinal && Of(kind, year - 1) is Outlay { IsFinal: true } before ? CompoundGrowth.Between(before.BillionYuan, now.BillionYuan, 1).PercentPerYear : null);

    /// <summary>The share of basic research in China in a year, per cent: from the sums of one vintage, else as stated.</summary>
    public double? BasicShareOf(int year) =>
        Of(Basic, year) is Outlay basic && Of(Total, year) is Outlay total && basic.Vintage == total.Vintage
            ? 100 * basic.BillionYuan / total.BillionYuan
            : Shares.FirstOrDefault(row => row.Economy == "China" && row.Year == year)?.Percent;

    /// <summary>The last year of which growth is known both of basic research and of all; <see langword="null"/> where there is none.</summary>
    public int? LastYear => Series(Basic).Where(row => GrowthOf(Basic, row.Year) is not null && GrowthOf(Total, row.Year) is not null).Select(row => (int?)row.Year).LastOrDefault();

    /// <summary>A line of the budget as last reported, with its sum where one was; <see langword="null"/> where it was not found.</summary>
    public BudgetLine? Planned(string item, int year) => Line("budget", item, year);

    /// <summary>What was spent on an item, as last reported.</summary>
    public BudgetLine? Spent(string item, int year) => Line("outturn", item, year);

    /// <summary>What was spent the year before, as sum and growth of a budget imply it, billion yuan.</summary>
    public double? BaseOf(string item, int year) => Planned(item, year) is { BillionYuan: double sum, GrowthPercent: double growth } ? sum / (1 + (growth / 100)) : null;

    private BudgetLine? Line(string kind, string item, int year) =>
        Budget.Where(row => row.Kind == kind && row.Item == item && row.FiscalYear == year).MaxBy(row => row.KnownFrom);
}
