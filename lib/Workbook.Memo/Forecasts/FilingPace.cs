using Workbook.Memo.Players;

namespace Workbook.Memo.Forecasts;

/// <summary>The pace of filings between two counts, drawn on: all that a handful of counts allows.</summary>
/// <param name="From">The earlier count.</param>
/// <param name="To">The later count, from which the line goes on.</param>
public sealed record FilingPace(Filing From, Filing To)
{
    /// <summary>Services a day between the two.</summary>
    public double PerDay => (double)(To.Services - From.Services) / (To.LastDay.DayNumber - From.LastDay.DayNumber);

    /// <summary>The count on a day if the pace holds.</summary>
    public double At(DateOnly day) => To.Services + (PerDay * (day.DayNumber - To.LastDay.DayNumber));

    /// <summary>Error on a count, in per cent of what came.</summary>
    public double PercentError(Filing came) => 100 * (At(came.LastDay) - came.Services) / came.Services;
}
