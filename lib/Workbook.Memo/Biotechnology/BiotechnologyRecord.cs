using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Methods;

namespace Workbook.Memo.Biotechnology;

/// <summary>Trials, capital and licences as their providers state them. Immutable; providers are never mixed.</summary>
/// <param name="Trials">Figures on trials and drugs.</param>
/// <param name="Capital">Capital invested.</param>
/// <param name="Licences">Licences to firms abroad.</param>
public sealed record BiotechnologyRecord(ImmutableArray<TrialFigure> Trials, ImmutableArray<CapitalFigure> Capital, ImmutableArray<LicenceFigure> Licences)
{
    /// <summary>The provider that has yearly capital of both countries and the world, to 2020.</summary>
    public const string YearlyCapital = "PitchBook (NCSES)";

    private const string China = "China", UnitedStates = "United States", World = "World";

    /// <summary>Loads the whole record.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static BiotechnologyRecord Load(Catalogue catalogue) => new(
        [.. catalogue.Load("biotechnology", table: "trials").Rows<TrialFigure>()],
        [.. catalogue.Load("biotechnology", table: "capital").Rows<CapitalFigure>()],
        [.. catalogue.Load("biotechnology", table: "licences").Rows<LicenceFigure>()]);

    /// <summary>A provider's figure on trials in an economy.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or there are several.</exception>
    public double TrialsOf(string provider, string measure, string economy = China) =>
        Only(Trials.Where(row => row.Provider == provider && row.Measure == measure && row.Economy == economy), provider, measure, economy).Value;

    /// <summary>Trials with sites in China for each one with sites in the United States, by one provider's count.</summary>
    /// <param name="provider">Who counts.</param>
    /// <param name="measure">sited, or sited, randomised.</param>
    /// <exception cref="KeyNotFoundException">The provider does not have both countries.</exception>
    public CountRatio ChinaAgainstUs(string provider, string measure = "sited") =>
        CountRatio.Of((int)TrialsOf(provider, measure), (int)TrialsOf(provider, measure, UnitedStates));

    /// <summary>Studies that institutions in China sponsor, per cent of the world's of the year.</summary>
    /// <exception cref="KeyNotFoundException">The year is not there.</exception>
    public double SponsoredShare(int year)
    {
        return 100 * Sponsored(China) / Sponsored(World);

        double Sponsored(string economy) =>
            Only(Trials.Where(row => row.Measure == "sponsored" && row.Economy == economy && row.LastYear == year), "sponsored", economy, $"{year}").Value;
    }

    /// <summary>Capital as a provider has it for a period, billions of nominal US dollars.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or there are several.</exception>
    public double CapitalOf(string provider, string period, string economy = China, string field = "biotechnology") => Only(
        Capital.Where(row => row.Provider == provider && row.Period == period && row.Economy == economy && row.Field == field), provider, period, economy).UsdBillion;

    /// <summary>An economy's part of the world's venture capital of a year, per cent.</summary>
    /// <exception cref="KeyNotFoundException">The year is not there.</exception>
    public double CapitalShare(string economy, int year, string field = "biotechnology") =>
        100 * CapitalOf(YearlyCapital, $"{year}", economy, field) / CapitalOf(YearlyCapital, $"{year}", World, field);

    /// <summary>A provider's figure on licences for a period.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or there are several.</exception>
    public double LicencesOf(string provider, string measure, string period) =>
        Only(Licences.Where(row => row.Provider == provider && row.Measure == measure && row.Period == period), provider, measure, period).Value;

    private static T Only<T>(IEnumerable<T> rows, params string[] asked) =>
        rows.Take(2).ToArray() is [T one] ? one : throw new KeyNotFoundException($"Not exactly one figure for {string.Join(", ", asked)}.");
}
