namespace Workbook.Publishing;

/// <summary>Units beside their numbers.</summary>
internal static class UnitText
{
    // Said of one thing too.
    private static readonly string[] Kept = ["times", "series", "process"];

    /// <summary>The unit of a number as it is shown: one of a thing has no plural.</summary>
    /// <param name="number">The number as it is shown.</param>
    /// <param name="unit">Its unit, whose first word is the thing: <c>records with it</c>.</param>
    public static string Of(string number, string unit)
    {
        string thing = unit.Split(' ', 2)[0];
        return number == "1" && thing.EndsWith('s') && thing.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') && !Kept.Contains(thing) ? thing[..^1] + unit[thing.Length..] : unit;
    }
}
