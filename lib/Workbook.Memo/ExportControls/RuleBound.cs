namespace Workbook.Memo.ExportControls;

/// <summary>One bound of one test of a rule: a row of the table export-rules.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Test">Paragraph of the rule; all bounds of a test must hold.</param>
/// <param name="Metric">Property compared.</param>
/// <param name="Operator">One of <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;</c>, <c>&lt;=</c>.</param>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="Unit">Unit of the threshold.</param>
/// <param name="AppliesTo"><c>any</c>, <c>data-centre</c> or <c>not data-centre</c>.</param>
/// <param name="Effect">What follows when the test is met.</param>
/// <param name="InForceFrom">First day.</param>
/// <param name="InForceTo">Last day; <see langword="null"/> while in force.</param>
public sealed record RuleBound(
    string Rule, string Test, string Metric, string Operator, double Threshold, string Unit, string AppliesTo, string Effect, DateOnly InForceFrom, DateOnly? InForceTo)
{
    /// <summary>Whether a value satisfies the bound.</summary>
    /// <exception cref="InvalidOperationException">The operator is none of the four.</exception>
    public bool Holds(double value) => Operator switch
    {
        ">=" => value >= Threshold,
        ">" => value > Threshold,
        "<" => value < Threshold,
        "<=" => value <= Threshold,
        _ => throw new InvalidOperationException($"{Rule}, {Test}: the operator '{Operator}' is not one of >=, >, <, <=."),
    };
}
