using Workbook.Engine.Languages;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Assistance;

/// <summary>Asks about the place in a cell where a bar stands, which is not part of the cell.</summary>
internal static class MarkedCells
{
    public static Task<CompletionList> CompleteMarkedAsync(this NotebookSession session, string marked) =>
        session.CompleteAsync(Code(marked), Place(marked), TestContext.Current.CancellationToken);

    public static Task<Inspection?> InspectMarkedAsync(this NotebookSession session, string marked) =>
        session.InspectAsync(Code(marked), Place(marked), TestContext.Current.CancellationToken);

    private static string Code(string marked) => marked.Replace("|", string.Empty, StringComparison.Ordinal);

    private static int Place(string marked) => marked.IndexOf('|', StringComparison.Ordinal);
}
