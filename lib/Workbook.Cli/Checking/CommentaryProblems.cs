using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Data;
using Workbook.Report.Input;
using Workbook.Report.Prose;

namespace Workbook.Cli.Checking;

/// <summary>What is wrong with what executed notebooks say of what they computed.</summary>
/// <param name="Unreadable">Reports on notebooks that cannot be made into a page.</param>
/// <param name="Maps">Maps that not everybody can read.</param>
/// <param name="Prose">Numbers that are not what was computed.</param>
internal sealed record CommentaryProblems(IReadOnlyList<string> Unreadable, IReadOnlyList<ProseProblem> Maps, IReadOnlyList<ProseProblem> Prose)
{
    /// <summary>Finds the problems.</summary>
    /// <param name="catalogue">The datasets, with the claims.</param>
    /// <param name="outcomes">What became of the notebooks.</param>
    /// <param name="work">Remembers which could be made into a page.</param>
    public static CommentaryProblems Of(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, KeptWork work)
    {
        IReadOnlyList<NotebookOutcome> readable = ReportAssembly.Readable([.. outcomes.Where(outcome => outcome.Result.Cells > 0)], work);
        ReportInput report = ReportAssembly.Assemble(catalogue, readable);
        return new(
            [.. readable.Where(outcome => outcome.Result.Notebook.Cells.IsEmpty).Select(outcome => outcome.Result.Error!.Report)], MapCheck.Check(report), ProseCheck.Check(report));
    }

    /// <summary>Those of some notebooks.</summary>
    /// <param name="slugs">Their file names without extension.</param>
    public CommentaryProblems In(IReadOnlyList<string> slugs) =>
        new([.. Unreadable.Where(report => slugs.Any(slug => report.StartsWith(slug, StringComparison.Ordinal)))], Within(Maps, slugs), Within(Prose, slugs));

    private static IReadOnlyList<ProseProblem> Within(IReadOnlyList<ProseProblem> problems, IReadOnlyList<string> slugs) =>
        [.. problems.Where(problem => slugs.Contains(problem.Notebook))];
}
