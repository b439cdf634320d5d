using Workbook.Memo.Gap;
namespace Workbook.Memo.Players;

/// <summary>Growth of a record: the yearly factor by which the highest value so far rises.</summary>
/// <remarks>Least squares of the logarithm of each record on its date. Records only rise, so the factor is at least 1; few records make it rough.</remarks>
/// <param name="Factor">Growth factor a year.</param>
/// <param name="Records">Number of records.</param>
/// <param name="Last">The latest record.</param>
public sealed record RecordGrowth(double Factor, int Records, ScoredModel Last)
{
    private const double DaysPerYear = 365.25;

    /// <summary>Finds the records among models scored by a positive amount and fits their growth.</summary>
    /// <exception cref="ArgumentException">There are fewer than three records, or an amount is not positive.</exception>
    public static RecordGrowth Of(IEnumerable<ScoredModel> models)
    {
        var records = new List<ScoredModel>();
        foreach (ScoredModel model in models.OrderBy(model => model.Date).ThenByDescending(model => model.Score).ThenBy(model => model.Name, StringComparer.Ordinal))
        {
            if (records.Count == 0 || model.Score > records[^1].Score)
            {
                records.Add(model);
            }
        }

        if (records.Count < 3 || records[0].Score <= 0)
        {
            throw new ArgumentException($"Growth needs three records of positive amount; there are {records.Count}.", nameof(models));
        }

        double[] years = [.. records.Select(record => record.Date.DayNumber / DaysPerYear)];
        double[] logs = [.. records.Select(record => Math.Log(record.Score))];
        (_, double slope) = MathNet.Numerics.Fit.Line(years, logs);
        return new RecordGrowth(Math.Exp(slope), records.Count, records[^1]);
    }
}
