using Workbook.Charts;

namespace Workbook.Memo;

/// <summary>The memo that this workbook tests.</summary>
public static class PolicyMemo
{
    /// <summary>Its title.</summary>
    public const string Title = "Assessing China’s AI development and forecasting its future tech priorities";

    /// <summary>Who wrote it.</summary>
    public const string Author = "Hanna Dohmen";

    /// <summary>Who published it.</summary>
    public const string Publisher = "Atlantic Council";

    /// <summary>Where it can be read.</summary>
    public const string Url =
        "https://www.atlanticcouncil.org/content-series/strategic-insights-memos/assessing-chinas-ai-development-and-forecasting-its-future-tech-priorities/";

    /// <summary>The day it is dated, 18 September 2024. No chart types it again.</summary>
    public static readonly DateOnly Date = new(2024, 9, 18);

    /// <summary>The day on an axis of years: 2024 and the part of it that had passed.</summary>
    public static double Year => Date.Year + ((Date.DayOfYear - 1) / (DateTime.IsLeapYear(Date.Year) ? 366.0 : 365.0));

    /// <summary>The memo's line on an axis of days.</summary>
    public static Mark DayMark { get; } = new("Memo", Date);

    /// <summary>The memo's line on an axis of years.</summary>
    public static Mark YearMark { get; } = new("Memo", Year);
}
