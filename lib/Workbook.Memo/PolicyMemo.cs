namespace Workbook.Memo;

/// <summary>The memo that this workbook tests.</summary>
public static class PolicyMemo
{
    /// <summary>The day it is dated, 18 September 2024.</summary>
    public static readonly DateOnly Date = new(2024, 9, 18);
}
