using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Science;

/// <summary>Articles by where their authors work.</summary>
/// <param name="Field">"all" or "ai".</param>
/// <param name="Economy">Economy.</param>
/// <param name="Year">Year.</param>
/// <param name="Total">All articles.</param>
/// <param name="International">Those with an institution of another economy.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record AuthoredArticles(string Field, string Economy, int Year, int Total, int International, DateOnly KnownFrom)
{
    /// <summary>International articles, per cent of all.</summary>
    public double PercentInternational => 100.0 * International / Total;
}

/// <summary>Shares of the articles that the United States and a partner write together.</summary>
/// <param name="Economy">The partner.</param>
/// <param name="Year">Year.</param>
/// <param name="PercentOfUsInternational">Of US international articles.</param>
/// <param name="PercentOfOwnInternational">Of the partner's international articles.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record PartnerShares(string Economy, int Year, double? PercentOfUsInternational, double? PercentOfOwnInternational, DateOnly KnownFrom);

/// <summary>Articles of China and the United States together in a year, by two routes.</summary>
/// <param name="Year">Year.</param>
/// <param name="FromUs">From the United States' articles and shares.</param>
/// <param name="FromChina">From China's.</param>
/// <param name="PercentOfUs">Of all US articles.</param>
/// <param name="PercentOfChina">Of all Chinese articles.</param>
public sealed record JointArticles(int Year, double FromUs, double FromChina, double PercentOfUs, double PercentOfChina);

/// <summary>Who writes with whom. Immutable.</summary>
/// <param name="Articles">Articles by where their authors work.</param>
/// <param name="Partners">The United States' partners.</param>
/// <param name="Sources">Where both come from.</param>
public sealed record Coauthorship(ImmutableArray<AuthoredArticles> Articles, ImmutableArray<PartnerShares> Partners, ImmutableArray<Citation> Sources)
{
    /// <summary>The two countries.</summary>
    public const string China = "China", UnitedStates = "United States";

    /// <summary>Loads the whole record.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static Coauthorship Load(Catalogue catalogue)
    {
        Dataset articles = catalogue.Load("coauthorship", table: "articles");
        Dataset partners = catalogue.Load("coauthorship", table: "us-partners");
        return new Coauthorship([.. articles.Rows<AuthoredArticles>()], [.. partners.Rows<PartnerShares>()], [.. articles.Citations, .. partners.Citations]);
    }

    /// <summary>What of it was public on a day.</summary>
    public Coauthorship KnownOn(DateOnly day) => this with { Articles = [.. Articles.Where(row => row.KnownFrom <= day)], Partners = [.. Partners.Where(row => row.KnownFrom <= day)] };

    /// <summary>A field's articles of an economy in order of years.</summary>
    public IReadOnlyList<AuthoredArticles> Series(string economy, string field = "all") => [.. Articles.Where(row => row.Economy == economy && row.Field == field).OrderBy(row => row.Year)];

    /// <summary>Joint articles in every year with both shares, in order.</summary>
    public IReadOnlyList<JointArticles> Joint => [.. Partners.Where(row => row.Economy == China).OrderBy(row => row.Year).Select(JointOf).OfType<JointArticles>()];

    private JointArticles? JointOf(PartnerShares shares)
    {
        if (Of(UnitedStates, shares.Year) is not { } us || Of(China, shares.Year) is not { } china || shares is not { PercentOfUsInternational: double ofUs, PercentOfOwnInternational: double ofChina })
        {
            return null;
        }

        double fromUs = us.International * ofUs / 100, fromChina = china.International * ofChina / 100;
        return new JointArticles(shares.Year, fromUs, fromChina, 100 * fromUs / us.Total, 100 * fromChina / china.Total);
    }

    private AuthoredArticles? Of(string economy, int year) => Articles.FirstOrDefault(row => row.Field == "all" && row.Economy == economy && row.Year == year);
}
