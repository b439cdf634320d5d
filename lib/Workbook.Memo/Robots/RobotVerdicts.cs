using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Robots;

/// <summary>All verdicts on robots.</summary>
internal static class RobotVerdicts
{
    /// <summary>The verdicts in the order of the claims, C65 to C71.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue)
    {
        RobotRecord robots = RobotRecord.Load(catalogue);
        return
        [
            CountVerdicts.C65(robots), CountVerdicts.C66(robots), CountVerdicts.C67(robots), GrowthVerdicts.C68(robots), GrowthVerdicts.C69(robots),
            PriorityVerdicts.C70(robots), PriorityVerdicts.C71(catalogue.Load("events", table: "events")),
        ];
    }
}
