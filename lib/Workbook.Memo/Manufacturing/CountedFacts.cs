using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Manufacturing;

/// <summary>Facts of counts with their exact intervals.</summary>
public static class CountedFacts
{
    /// <summary>The sheet with a rate more, in the sheet's unit and format.</summary>
    public static FactSheet AddRate(this FactSheet sheet, string id, string label, Rate rate) =>
        sheet.Add(id, label, rate.Value, low: rate.Low, high: rate.High, interval: "exact 95 % Poisson", n: rate.N);

    /// <summary>The sheet with a ratio of two counts more, in the sheet's unit and format.</summary>
    /// <exception cref="ArgumentException">The second count is zero, so that there is no ratio.</exception>
    public static FactSheet AddRatio(this FactSheet sheet, string id, string label, CountRatio ratio) => ratio.Value is double value
        ? sheet.Add(id, label, value, low: ratio.Low, high: ratio.High, interval: "exact 95 %, two Poisson counts", n: ratio.First + ratio.Second)
        : throw new ArgumentException($"'{id}': the second count is zero, so that there is no ratio.", nameof(ratio));
}
