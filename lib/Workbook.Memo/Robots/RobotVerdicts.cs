using Workbook.Memo.Judging;
using Workbook.Memo.Context;
using Workbook.Memo.Manufacturing;

namespace Workbook.Memo.Robots;

/// <summary>All verdicts on robots.</summary>
internal static class RobotVerdicts
{
    /// <summary>C65 to C71.</summary>
    public static Judges Judges { get; } = Judges.Of(
        catalogue => (Robots: RobotRecord.Load(catalogue), News: NewsRecord.From(catalogue), Lists: IndustryLists.From(catalogue)),
        ("C65", of => CountVerdicts.C65(of.Robots)), ("C66", of => CountVerdicts.C66(of.Robots)), ("C67", of => CountVerdicts.C67(of.Robots)),
        ("C68", of => GrowthVerdicts.C68(of.Robots)), ("C69", of => GrowthVerdicts.C69(of.Robots)),
        ("C70", of => PriorityVerdicts.C70(of.Robots)), ("C71", of => PriorityVerdicts.C71(of.News, of.Lists)));
}
