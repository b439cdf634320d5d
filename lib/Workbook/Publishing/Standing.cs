namespace Workbook.Publishing;

/// <summary>How a claim stands against the evidence at one date.</summary>
public enum Standing
{
    /// <summary>The data agree with the claim as worded.</summary>
    Supported,

    /// <summary>The data agree under a reading that the claim does not state; the reason names the reading.</summary>
    SupportedUnderStatedReading,

    /// <summary>The data disagree with the claim as worded.</summary>
    Contradicted,

    /// <summary>The claim could hold when it was made, and what came later ended it.</summary>
    OvertakenByEvents,

    /// <summary>The data point both ways or are too thin to tell.</summary>
    Open,

    /// <summary>No data here can test it; the reason says what would.</summary>
    NotTestableHere,
}
