using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Players;

/// <summary>What the verdicts on players and capital rest on, as rows: loaded from the catalogue, or given by hand.</summary>
public sealed record PlayersEvidence
{
    /// <summary>The day to which twelve months are counted, and by which something must have been public to be known then.</summary>
    /// <remarks>From <see cref="FirstDay"/> to <see cref="LastDay"/>.</remarks>
    public DateOnly Day { get; init; } = PolicyMemo.Date;

    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>Which list of models, read when, "now" rests on; <see langword="null"/> for every one, and where a figure or verdict needs one then that of <c>models.list</c>.</summary>
    public ModelVintage? Vintage { get; init; }

    /// <summary>The first day with a list of models public then, 1 September 2024.</summary>
    public static DateOnly FirstDay { get; } = new(2024, 9, 1);

    /// <summary>The last day to which four lists of models reach, 31 May 2025; a list that ends before the day is left out of "now".</summary>
    public static DateOnly LastDay { get; } = new(2025, 5, 31);

    /// <summary>Models in the vintage public on the day, published by the day.</summary>
    public ImmutableArray<DevelopedModel> Then { get; init; } = [];

    /// <summary>Models in the vintages that came out later.</summary>
    public ImmutableDictionary<ModelVintage, ImmutableArray<DevelopedModel>> Lists { get; init; } = ImmutableDictionary<ModelVintage, ImmutableArray<DevelopedModel>>.Empty;

    /// <summary>Models in the latest vintage that lets in models of every kind.</summary>
    public ImmutableArray<DevelopedModel> Wide
    {
        get => On(ModelVintage.Default);
        init => Lists = Lists.SetItem(ModelVintage.Default, value);
    }

    /// <summary>Notable models in the latest vintage.</summary>
    public ImmutableArray<DevelopedModel> Notable
    {
        get => On(ModelVintage.Notable);
        init => Lists = Lists.SetItem(ModelVintage.Notable, value);
    }

    /// <summary>Filings with the regulator.</summary>
    public ImmutableArray<Filing> Filings { get; init; } = [];

    /// <summary>AI investment by provider.</summary>
    public ImmutableArray<Investment> Investments { get; init; } = [];

    /// <summary>Venture capital by provider.</summary>
    public ImmutableArray<VentureFigure> Ventures { get; init; } = [];

    /// <summary>Newly funded companies.</summary>
    internal ImmutableArray<FundedCompanies> Funded { get; init; } = [];

    /// <summary>Published counts of models.</summary>
    internal ImmutableArray<CountClaim> Counts { get; init; } = [];

    /// <summary>A volunteers' list of Chinese models.</summary>
    public ImmutableArray<ListedModel> Listed { get; init; } = [];

    /// <summary>Start-ups and the big companies behind them.</summary>
    public ImmutableArray<Backing> Backings { get; init; } = [];

    /// <summary>Growth of China's economy.</summary>
    internal ImmutableArray<Growth> Growth { get; init; } = [];

    /// <summary>Findings after the memo.</summary>
    internal ImmutableArray<LaterFinding> Later { get; init; } = [];

    /// <summary>Sources by dataset; a vintage of ai-models stands by its month.</summary>
    public ImmutableDictionary<string, ImmutableArray<Citation>> Sources { get; init; } = ImmutableDictionary<string, ImmutableArray<Citation>>.Empty;

    /// <summary>What a sentence calls the day: "the memo", or another day in full.</summary>
    public string DayName => Day == PolicyMemo.Date ? "the memo" : FormattableString.Invariant($"{Day:d MMMM yyyy}");

    /// <summary>The vintage that was public on the day.</summary>
    public ModelVintage ThenVintage => ModelVintage.PublicOn(Day);

    /// <summary>The vintage that a verdict or a figure of one list rests on: the one given, of every one that of <c>models.list</c>.</summary>
    public ModelVintage ChosenVintage => Vintage ?? ModelVintage.Named(Choices.Text("models.list"));

    /// <summary>The vintage that tells what came since the day: the one of <c>models.list-since</c>.</summary>
    public ModelVintage VintageSince => ModelVintage.Named(Choices.Text("models.list-since"));

    /// <summary>The last day of the newest year that a list has filled in, as <c>lists.filled</c> has it; never before the evidence's day, and the day itself on the list public then.</summary>
    public DateOnly YearEnd(ModelVintage vintage)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        DateOnly filled = vintage.LastDay.AddMonths(-(int)Choices.Number("lists.filled"));
        return vintage == ThenVintage || filled < Day ? Day : filled;
    }

    /// <summary>A country's developers in the newest year that a list has filled in.</summary>
    public DeveloperField FieldOn(ModelVintage vintage, string country, bool languageOnly = false) => DeveloperField.InYearTo(YearEnd(vintage), On(vintage), country, languageOnly);

    /// <summary>Its models.</summary>
    public ImmutableArray<DevelopedModel> Chosen => On(ChosenVintage);

    /// <summary>The vintages that "now" takes in, earliest first.</summary>
    public IReadOnlyList<ModelVintage> Compared => [.. ModelVintage.All.Where(Uses)];

    /// <summary>Whether "now" takes in a vintage: it is chosen, or none is, and it reaches to the day or was public then.</summary>
    public bool Uses(ModelVintage vintage)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        return (Vintage is null || Vintage == vintage) && (vintage == ThenVintage || vintage.LastDay >= Day);
    }

    /// <summary>The models of a vintage; none where it is not given.</summary>
    public ImmutableArray<DevelopedModel> On(ModelVintage vintage)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        return vintage == ThenVintage ? Then : Lists.TryGetValue(vintage, out ImmutableArray<DevelopedModel> models) ? models : [];
    }

    /// <summary>Loads everything once.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="day">The day, from <see cref="FirstDay"/> to <see cref="LastDay"/>; the memo's where none is given.</param>
    /// <param name="vintage">Which list of models, read when, "now" rests on; every one where none is given.</param>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the lists, or the list chosen does not reach to it.</exception>
    public static PlayersEvidence From(Catalogue catalogue, DateOnly? day = null, ModelVintage? vintage = null)
    {
        DateOnly asOf = day ?? PolicyMemo.Date;
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, FirstDay, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(asOf, LastDay, nameof(day));
        if (vintage is not null && vintage.LastDay < asOf)
        {
            throw new ArgumentOutOfRangeException(nameof(day), asOf, FormattableString.Invariant($"The list of {vintage.Month} ends on {vintage.LastDay:d MMMM yyyy}; choose a day before, or a later list."));
        }

        ModelVintage then = ModelVintage.PublicOn(asOf);
        ImmutableDictionary<string, ImmutableArray<Citation>>.Builder sources = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Citation>>();
        return new PlayersEvidence
        {
            Day = asOf,
            Choices = Choices.From(catalogue),
            Vintage = vintage,
            Then = DevelopedModel.From(Cited(then.Month, catalogue.Load("ai-models", asOf))),
            Lists = ModelVintage.All.Where(later => later != then).ToImmutableDictionary(later => later, later => DevelopedModel.From(Cited(later.Month, later.LoadFrom(catalogue)))),
            Filings = Rows<Filing>("regulator-filings"),
            Investments = Rows<Investment>("ai-investment"),
            Ventures = Rows<VentureFigure>("venture-capital"),
            Funded = Rows<FundedCompanies>("funded-companies"),
            Counts = Rows<CountClaim>("count-claims"),
            Listed = Rows<ListedModel>("llms-in-china"),
            Backings = Rows<Backing>("startup-backers"),
            Growth = Rows<Growth>("economic-growth"),
            Later = [.. Cited("after-the-memo", catalogue.Load("after-the-memo", table: "findings")).Rows<LaterFinding>()],
            Sources = sources.ToImmutable(),
        };

        ImmutableArray<T> Rows<T>(string name)
            where T : class => [.. Cited(name, catalogue.Load(name)).Rows<T>()];

        Dataset Cited(string key, Dataset dataset)
        {
            sources[key] = dataset.Citations;
            return dataset;
        }
    }

    /// <summary>AI investment of a year in one provider's series, in its own billion US dollars.</summary>
    /// <exception cref="InvalidOperationException">The series has no such row.</exception>
    public double Invested(string series, string economy, int year) =>
        Investments.Single(row => row.Series == series && row.Economy == economy && row.Year == year).UsdMillion / 1000;

    /// <summary>Companies newly funded in the latest single year for which one series counts both countries, or <see langword="null"/>.</summary>
    internal (int Year, int China, int UnitedStates)? NewlyFunded()
    {
        List<(int Year, int China, int UnitedStates)> both =
        [
            .. from year in Funded.Where(row => row.FirstYear == row.LastYear).GroupBy(row => (row.Series, row.LastYear))
               let china = year.FirstOrDefault(row => row.Economy == "China")
               let unitedStates = year.FirstOrDefault(row => row.Economy == "United States")
               where china is not null && unitedStates is not null
               select (year.Key.LastYear, china.Companies, unitedStates.Companies),
        ];
        return both.Count == 0 ? null : both.MaxBy(year => year.Year);
    }

    /// <summary>Sources of some datasets together; unknown keys give none, as rows given by hand have none.</summary>
    public ImmutableArray<Citation> Cite(params IEnumerable<string> keys) =>
        [.. keys.SelectMany(key => Sources.TryGetValue(key, out ImmutableArray<Citation> found) ? found : []).Distinct()];

    /// <summary>Sources of some vintages of the list of models together with those of some datasets.</summary>
    public ImmutableArray<Citation> Cite(IEnumerable<ModelVintage> vintages, params IEnumerable<string> datasets) =>
        Cite(vintages.Select(vintage => vintage.Month).Concat(datasets));

    /// <summary>The same evidence without what came out after a day; vintages of models are cut whole, so that one list is left.</summary>
    public PlayersEvidence KnownBy(DateOnly day) => this with
    {
        Vintage = ThenVintage, Lists = ImmutableDictionary<ModelVintage, ImmutableArray<DevelopedModel>>.Empty, Later = [],
        Filings = [.. Filings.Where(row => row.KnownFrom <= day)],
        Investments = [.. Investments.Where(row => row.KnownFrom <= day)],
        Ventures = [.. Ventures.Where(row => row.KnownFrom <= day)],
        Funded = [.. Funded.Where(row => row.KnownFrom <= day)],
        Counts = [.. Counts.Where(row => row.KnownFrom <= day)],
        Listed = [.. Listed.Where(row => row.KnownFrom <= day)],
        Backings = [.. Backings.Where(row => row.KnownFrom <= day)],
        Growth = [.. Growth.Where(row => row.KnownFrom <= day)],
    };

    /// <summary>The evidence that was public on the day; without a day of one's own, on the memo's date.</summary>
    public PlayersEvidence AtMemo => KnownBy(Day);
}
