namespace Workbook.Memo.Demography;

/// <summary>People in an age band in mid-year.</summary>
/// <param name="Revision">Revision of World Population Prospects.</param>
/// <param name="Iso3">Economy.</param>
/// <param name="AgeBand">Completed years, both ends included.</param>
/// <param name="Year">Year.</param>
/// <param name="PopulationThousand">Thousands of people.</param>
/// <param name="Kind">estimate, projection or interpolated.</param>
/// <param name="Low95">Lower end of the UN's 95 % prediction interval.</param>
/// <param name="High95">Its upper end.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record BandPopulation(
    int Revision, string Iso3, string AgeBand, int Year, double PopulationThousand, string Kind, double? Low95, double? High95, DateOnly KnownFrom)
{
    /// <summary>Not published but on the line between two published years.</summary>
    public bool IsInterpolated => Kind == "interpolated";
}

/// <summary>Births of a year, estimated or projected.</summary>
/// <param name="Revision">Revision of World Population Prospects.</param>
/// <param name="Iso3">Economy.</param>
/// <param name="Year">Year.</param>
/// <param name="Kind">estimate or projection.</param>
/// <param name="BirthsThousand">Thousands of births.</param>
/// <param name="Low80">Lower end of the UN's 80 % prediction interval.</param>
/// <param name="High80">Its upper end.</param>
/// <param name="Low95">Lower end of the 95 % interval.</param>
/// <param name="High95">Its upper end.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record Births(
    int Revision, string Iso3, int Year, string Kind, double BirthsThousand, double? Low80, double? High80, double? Low95, double? High95, DateOnly KnownFrom);

/// <summary>Births that China's statistics bureau announced.</summary>
/// <param name="Year">Year.</param>
/// <param name="BirthsMillion">Millions of births.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record ReportedBirths(int Year, double BirthsMillion, DateOnly KnownFrom);
