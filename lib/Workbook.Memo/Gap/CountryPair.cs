namespace Workbook.Memo.Gap;

/// <summary>Who is measured against whom, by the country names of the datasets.</summary>
/// <param name="Leader">The country whose frontier is the yardstick.</param>
/// <param name="Follower">The country whose lag is asked for.</param>
public sealed record CountryPair(string Leader, string Follower)
{
    /// <summary>The memo's pair: China behind the United States.</summary>
    public static CountryPair OfTheMemo { get; } = new("United States", "China");
}
