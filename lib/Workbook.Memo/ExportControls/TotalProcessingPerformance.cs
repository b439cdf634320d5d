using System.Collections.Frozen;

namespace Workbook.Memo.ExportControls;

/// <summary>Total processing performance: 2 × MacTOPS × bit length, the largest over number formats.</summary>
/// <remarks>
/// One multiply-accumulate is two operations, so 2 × MacTOPS is the dense rating in tera-operations a second, and the measure is that
/// rating times the bits of the operands. Ratings with sparsity count double and must be halved first. Definition: 88 Fed. Reg. 73458.
/// </remarks>
public static class TotalProcessingPerformance
{
    /// <summary>Bits of an operand by number format, as the quantities of the specifications name them.</summary>
    public static FrozenDictionary<string, int> BitLengths { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["fp64"] = 64, ["fp32"] = 32, ["fp16"] = 16, ["int16"] = 16, ["fp8"] = 8, ["int8"] = 8, ["fp4"] = 4, ["int4"] = 4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The measure for one format.</summary>
    /// <param name="denseTops">Dense rating, tera-operations a second.</param>
    /// <param name="bits">Bits of an operand.</param>
    public static double Of(double denseTops, int bits) => denseTops * bits;

    /// <summary>The measure from all ratings of one source: the largest over formats; <see langword="null"/> where it rates none.</summary>
    /// <param name="ratings">Format and dense rating.</param>
    public static double? Of(IEnumerable<KeyValuePair<string, double>> ratings) =>
        ratings.Where(rating => BitLengths.ContainsKey(rating.Key)).Select(rating => (double?)Of(rating.Value, BitLengths[rating.Key])).Max();
}
