namespace Workbook.Teaching.Format;

/// <summary>The tags of cells that belong to exercises.</summary>
internal static class Tags
{
    public const string Exercise = "exercise", Solution = "solution", Check = "check", HiddenCheck = "hidden-check", OtherData = "other-data", Hint = "hint", Notes = "notes";

    public static readonly string[] All = [Exercise, Solution, Check, HiddenCheck, OtherData, Hint, Notes];
}
