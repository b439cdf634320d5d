using System.Collections.Immutable;
using Workbook.Memo.Methods;

namespace Workbook.Memo.Players;

/// <summary>The developers of one country over a time, by the models they published.</summary>
/// <remarks>
/// A model whose developers sit in several countries counts for none of them. One by several developers counts once for each, and its
/// compute is shared among them in equal parts. Units of one firm that the source lists apart count apart.
/// </remarks>
/// <param name="Country">The country.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Models">The models published then.</param>
public sealed record DeveloperField(string Country, DateOnly From, DateOnly To, ImmutableArray<DevelopedModel> Models)
{
    /// <summary>The field in the twelve months that end on a day.</summary>
    public static DeveloperField InYearTo(DateOnly day, IEnumerable<DevelopedModel> models, string country, bool languageOnly = false) =>
        Between(day.AddYears(-1).AddDays(1), day, models, country, languageOnly);

    /// <summary>The field of a calendar year.</summary>
    public static DeveloperField InYear(int year, IEnumerable<DevelopedModel> models, string country) =>
        Between(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), models, country);

    /// <summary>The field from one day to another, both included.</summary>
    public static DeveloperField Between(DateOnly from, DateOnly to, IEnumerable<DevelopedModel> models, string country, bool languageOnly = false) =>
        new(country, from, to, [.. models.Where(model => model.Country == country && model.Date >= from && model.Date <= to && (!languageOnly || model.IsLanguage))]);

    /// <summary>Number of developers.</summary>
    public int Developers => Appearances(Models).Count;

    /// <summary>Number of developers with a model of known compute.</summary>
    public int DevelopersWithCompute => ComputeOf(Models).Count;

    /// <summary>Models of known compute.</summary>
    public int ModelsWithCompute => Models.Count(model => model.Flop is > 0);

    /// <summary>Published training compute, in FLOP.</summary>
    public double Compute => ComputeOf(Models).Values.Sum();

    /// <summary>Share of the <paramref name="top"/> developers with most models among all appearances, 0–1; nothing where there is no model.</summary>
    public double? TopOfModels(int top) => Models.IsEmpty ? null : Concentration.Of(Appearances(Models).Values.Select(count => (double)count), top).TopShare;

    /// <summary>Share of the <paramref name="top"/> developers with most compute in all published compute, 0–1; nothing where none is known.</summary>
    public double? TopOfCompute(int top) => ByCompute(Models, top)?.TopShare;

    /// <summary>Effective number of developers by models, with its interval.</summary>
    public EffectiveNumber ByModels() => EffectiveNumber.Of(Appearances(Models).Values);

    /// <summary>Effective number of developers by compute; nothing where none is known.</summary>
    public double? EffectiveByCompute => ByCompute(Models, 1)?.EffectiveNumber;

    /// <summary>
    /// Standard deviation of the logarithm of lognormal shares with the same effective number by compute: how unequal shares must be to be as concentrated;
    /// nothing where no compute is known.
    /// </summary>
    public double? Inequality => EffectiveByCompute is double effective ? Math.Sqrt(Math.Log(Developers / effective)) : null;

    /// <summary>Lowest and highest result of a statistic of compute when any one model is left out.</summary>
    /// <remarks>No confidence interval: compute is not drawn at random, and the few largest runs decide it.</remarks>
    public (double Low, double High)? WithoutAnyOne(Func<DeveloperField, double?> statistic)
    {
        List<double> values = [.. LeaveOneOut.Of([.. Models.Where(model => model.Flop is > 0)], left => statistic(this with { Models = [.. left] }))
            .Select(left => left.Value).OfType<double>()];
        return values.Count == 0 ? null : (values.Min(), values.Max());
    }

    /// <summary>How often each developer appears.</summary>
    public static IReadOnlyDictionary<string, int> Appearances(IEnumerable<DevelopedModel> models) =>
        models.SelectMany(model => model.Developers.Distinct()).GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Published compute of each developer, in FLOP.</summary>
    public static IReadOnlyDictionary<string, double> ComputeOf(IEnumerable<DevelopedModel> models) =>
        models.Where(model => model.Flop is > 0)
            .SelectMany(model => model.Developers.Distinct().Select(name => (Name: name, Flop: model.Flop!.Value / model.Developers.Distinct().Count())))
            .GroupBy(part => part.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(part => part.Flop));

    private static Concentration? ByCompute(IEnumerable<DevelopedModel> models, int top) =>
        ComputeOf(models) is { Count: > 0 } held ? Concentration.Of(held.Values, top) : null;
}
