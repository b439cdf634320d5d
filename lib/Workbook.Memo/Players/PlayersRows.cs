namespace Workbook.Memo.Players;

/// <summary>A row of regulator-filings: how many services by a day, as somebody said.</summary>
/// <param name="LastDay">The day that the count is of.</param>
/// <param name="Counts">What is counted.</param>
/// <param name="Services">How many.</param>
/// <param name="Qualifier">exact, more than, nearly or derived.</param>
/// <param name="Basis">Who vouches for the figure.</param>
/// <param name="SaidBy">Speaker or body.</param>
/// <param name="KnownFrom">By when it was public.</param>
public sealed record Filing(DateOnly LastDay, string Counts, int Services, string Qualifier, string Basis, string SaidBy, DateOnly KnownFrom)
{
    /// <summary>National filings, as against local registrations and sums of both.</summary>
    public bool IsOfServicesFiled => Counts == "services filed";
}

/// <summary>A row of ai-investment.</summary>
/// <param name="Series">Provider and form; never compare levels across.</param>
/// <param name="Economy">Name.</param>
/// <param name="Year">Year.</param>
/// <param name="UsdMillion">Money invested, in the series' own million dollars.</param>
/// <param name="KnownFrom">By when it was public.</param>
public sealed record Investment(string Series, string Economy, int Year, double UsdMillion, DateOnly KnownFrom);

/// <summary>A row of venture-capital.</summary>
/// <param name="Provider">Who counted.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Economy">Name.</param>
/// <param name="Period">A year, or a year and the part of it.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">Billion dollars, deals, companies or percent, as the measure has it.</param>
/// <param name="KnownFrom">By when it was public.</param>
public sealed record VentureFigure(string Provider, string Measure, string Economy, string Period, int Year, double Value, DateOnly KnownFrom);

/// <summary>A row of funded-companies.</summary>
/// <param name="Series">owid or quoted.</param>
/// <param name="Economy">Name.</param>
/// <param name="FirstYear">First year counted.</param>
/// <param name="LastYear">Last year counted.</param>
/// <param name="Companies">Companies newly funded in that time.</param>
/// <param name="KnownFrom">By when it was public.</param>
internal sealed record FundedCompanies(string Series, string Economy, int FirstYear, int LastYear, int Companies, DateOnly KnownFrom);

/// <summary>A row of count-claims.</summary>
/// <param name="Economy">Name.</param>
/// <param name="What">What is counted.</param>
/// <param name="CountedBy">Who counted.</param>
/// <param name="Models">How many.</param>
/// <param name="KnownFrom">By when it was public.</param>
internal sealed record CountClaim(string Economy, string What, string CountedBy, double? Models, DateOnly KnownFrom);

/// <summary>A row of llms-in-china.</summary>
/// <param name="Maker">Maker, as written.</param>
/// <param name="Model">Model, as written.</param>
/// <param name="KnownFrom">Day of the list.</param>
/// <param name="Field">What it is for, as written.</param>
public sealed record ListedModel(string Maker, string Model, DateOnly KnownFrom, string? Field = null)
{
    /// <summary>The field of models for general use.</summary>
    public const string General = "通用";
}

/// <summary>A row of startup-backers.</summary>
/// <param name="Startup">Start-up.</param>
/// <param name="Backer">Big technology company.</param>
/// <param name="KnownFrom">By when it was public.</param>
public sealed record Backing(string Startup, string Backer, DateOnly KnownFrom);

/// <summary>A row of economic-growth.</summary>
/// <param name="Year">Year.</param>
/// <param name="Percent">Growth on the year before.</param>
/// <param name="KnownFrom">By when it was public.</param>
internal sealed record Growth(int Year, double Percent, DateOnly KnownFrom);

/// <summary>A row of after-the-memo.</summary>
/// <param name="ClaimId">The claim it bears on.</param>
/// <param name="Text">The finding in own words.</param>
/// <param name="Direction">supports, weakens or mixed.</param>
internal sealed record LaterFinding(string ClaimId, string Text, string Direction);
