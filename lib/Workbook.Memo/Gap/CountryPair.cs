namespace Workbook.Memo.Gap;

/// <summary>Who is measured against whom, by the country names of the datasets.</summary>
/// <param name="Leader">The country whose frontier is the yardstick.</param>
/// <param name="Follower">The country whose lag is asked for.</param>
public sealed record CountryPair(string Leader, string Follower)
{
    /// <summary>The leader as a sentence names it: "the United States", "France".</summary>
    public string TheLeader => InSentence(Leader);

    /// <summary>The follower as a sentence names it.</summary>
    public string TheFollower => InSentence(Follower);

    /// <summary>The memo's pair: China behind the United States.</summary>
    public static CountryPair OfTheMemo { get; } = new("United States", "China");

    private static string InSentence(string country) => country.StartsWith("United ", StringComparison.Ordinal) || country == "Netherlands" ? "the " + country : country;
}
