namespace Workbook.Memo.Forecasting;

/// <summary>What every method asks of the past before it looks ahead.</summary>
internal static class PastValues
{
    public static void Check(IForecastMethod method, IReadOnlyList<double> past, int ahead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, 1);
        if (past.Count < method.MinimumHistory)
        {
            throw new ArgumentException($"{method.Name} needs {method.MinimumHistory} past values; there are {past.Count}.", nameof(past));
        }

        if (past.Any(value => !double.IsFinite(value)))
        {
            throw new ArgumentException("A past value is not a finite number; forecasts need a series without gaps.", nameof(past));
        }
    }
}
