namespace Workbook.Memo.Biotechnology;

/// <summary>A figure on clinical trials or drugs, by one provider's count.</summary>
/// <param name="Provider">Who counts.</param>
/// <param name="Measure">What is counted, as the dataset has it: sponsored, sited, share of the pipeline and others.</param>
/// <param name="Economy">Economy.</param>
/// <param name="FirstYear">First year counted.</param>
/// <param name="LastYear">Last year counted.</param>
/// <param name="Value">Trials or studies, or per cent where the measure is a share.</param>
public sealed record TrialFigure(string Provider, string Measure, string Economy, int FirstYear, int LastYear, double Value);

/// <summary>Capital invested, by one provider's count.</summary>
/// <param name="Provider">Who counts.</param>
/// <param name="Field">biotechnology or AI.</param>
/// <param name="Economy">Economy.</param>
/// <param name="Period">The period in words.</param>
/// <param name="FirstYear">Its first year.</param>
/// <param name="UsdBillion">Billions of nominal US dollars.</param>
public sealed record CapitalFigure(string Provider, string Field, string Economy, string Period, int FirstYear, double UsdBillion);

/// <summary>Licences of Chinese drugs to firms abroad, by one provider's count.</summary>
/// <param name="Provider">Who counts.</param>
/// <param name="Measure">deals, value, paid up front or share of the world.</param>
/// <param name="Period">The period in words.</param>
/// <param name="FirstYear">Its first year.</param>
/// <param name="Value">Deals, billions of nominal US dollars, or per cent, as the measure says.</param>
/// <param name="Qualifier">exact, about or more than.</param>
public sealed record LicenceFigure(string Provider, string Measure, string Period, int FirstYear, double Value, string Qualifier);
