using Workbook.Publishing;

namespace Workbook.Memo.Judging;

/// <summary>What one family of measures says of a claim.</summary>
internal enum Vote
{
    /// <summary>It agrees.</summary>
    For,

    /// <summary>It disagrees.</summary>
    Against,

    /// <summary>It lies between the thresholds, or its interval reaches over.</summary>
    Undecided,
}

/// <summary>How families of measures are combined, one vote each.</summary>
internal static class Votes
{
    /// <summary>All agree: supported. Half or more: under a stated reading. Some, or none while one is undecided: open. All disagree: contradicted.</summary>
    /// <param name="families">The votes; with none the data are too thin.</param>
    public static Standing Standing(params IReadOnlyCollection<Vote> families) =>
        Standing(families.Count, families.Count(vote => vote == Vote.For), families.Count(vote => vote == Vote.Against));

    /// <summary>The same from counts.</summary>
    /// <param name="all">Families that have a measure; with none the data are too thin.</param>
    /// <param name="agree">Of these, with all of the interval on the claim's side.</param>
    /// <param name="disagree">Of these, with all of it on the other side.</param>
    public static Standing Standing(int all, int agree, int disagree) =>
        all == 0 ? Publishing.Standing.Open
        : agree == all ? Publishing.Standing.Supported
        : 2 * agree >= all ? Publishing.Standing.SupportedUnderStatedReading
        : disagree == all ? Publishing.Standing.Contradicted
        : Publishing.Standing.Open;

    /// <summary>The same where a word of the claim is loose, so that even full agreement is agreement under a reading.</summary>
    public static Standing UnderReading(params IReadOnlyCollection<Vote> families) =>
        Standing(families) is Publishing.Standing.Supported ? Publishing.Standing.SupportedUnderStatedReading : Standing(families);

    /// <summary>Below one threshold for, from another on against, between them undecided.</summary>
    public static Vote Below(double value, double yes, double no) => value < yes ? Vote.For : value >= no ? Vote.Against : Vote.Undecided;

    /// <summary>For an interval wholly above a threshold, against one wholly below it, undecided where the interval holds it or is not known.</summary>
    public static Vote Above(double? low, double? high, double threshold) => low > threshold ? Vote.For : high < threshold ? Vote.Against : Vote.Undecided;

    /// <summary>For a change of more than a margin, against one of more than it the other way, undecided between.</summary>
    public static Vote Beyond(double change, double margin) => change > margin ? Vote.For : change < -margin ? Vote.Against : Vote.Undecided;

    /// <summary>A vote in words.</summary>
    public static string Words(this Vote vote) => vote switch { Vote.For => "agrees", Vote.Against => "disagrees", _ => "decides nothing" };
}
