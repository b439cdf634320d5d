using Workbook.Memo.Players;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Players;

/// <summary>A few rows by hand, from which each verdict can be worked on paper.</summary>
internal static class Given
{
    /// <summary>In the year to the memo, and in the newest year that each list has filled in.</summary>
    public static readonly DateOnly Early = new(2024, 8, 15);

    public static readonly DateOnly Late = new(2026, 1, 15);

    /// <summary>A model of the year before the memo by one developer.</summary>
    public static DevelopedModel Model(string country, string developer, double? flop = null, DateOnly? date = null) =>
        new($"{developer}-{date ?? Early}-{flop}", date ?? Early, country, [developer], flop);

    /// <summary>As many developers as said, with one model each.</summary>
    public static IEnumerable<DevelopedModel> Developers(string country, int count, double? flop = null) =>
        Enumerable.Range(1, count).Select(number => Model(country, $"{country} {number}", flop));

    public static Filing Filed(int services, string day, string known, string qualifier = "exact", string basis = "official announcement", string counts = "services filed") =>
        new(Day(day), counts, services, qualifier, basis, "CAC", Day(known));

    public static FundedCompanies Funded(string economy, int companies) => new("owid", economy, 2023, 2023, companies, Early);

    public static Investment Money(string series, string economy, int year, double million, DateOnly? known = null) => new(series, economy, year, million, known ?? Early);

    public static VentureFigure Venture(string provider, string period, double value, DateOnly? known = null, string measure = "invested") =>
        new(provider, measure, "China", period, int.Parse(period[..4], System.Globalization.CultureInfo.InvariantCulture), value, known ?? Early);

    /// <summary>The same evidence with one choice made otherwise.</summary>
    public static PlayersEvidence Choosing(this PlayersEvidence evidence, string choice, object value) => evidence with { Choices = evidence.Choices.With(choice, value) };

    public static DateOnly AfterMemo(int days) => PolicyMemo.Date.AddDays(days);
}
