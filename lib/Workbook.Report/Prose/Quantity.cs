using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Report.Prose;

/// <summary>The figure of a claim, as the ledger writes it: <c>13</c>, <c>-0.83</c>, <c>6-24</c>, <c>2024-09-18</c>.</summary>
internal static partial class Quantity
{
    /// <summary>Whether a number in commentary is one of the figure's numbers, however its thousands and its minus are written.</summary>
    public static bool States(string quantity, string number) =>
        Value(number) is double asked && Numbers().Matches(quantity).Any(match => Value(match.Value) == asked);

    private static double? Value(string number) =>
        double.TryParse(number.Replace('−', '-'), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double value) ? value : null;

    // A hyphen between digits is a dash, not a sign.
    [GeneratedRegex(@"(?:(?<!\d)-)?\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
