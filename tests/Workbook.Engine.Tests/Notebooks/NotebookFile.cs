using System.Text;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Tests.Notebooks;

/// <summary>Notebooks for tests.</summary>
internal static class NotebookFile
{
    public const string Empty = "{\n \"cells\": [],\n \"metadata\": {},\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n";

    /// <summary>A notebook of C# cells, called <c>test.ipynb</c>.</summary>
    public static Notebook OfCells(params IEnumerable<string> sources) =>
        Notebook.Parse(Empty, "test.ipynb").WithCells(sources.Select((source, i) => Cell.Code(source, FormattableString.Invariant($"c{i}"))));

    /// <summary>What reading and saving makes of a file.</summary>
    public static string RoundTrip(string file) => Encoding.UTF8.GetString(Notebook.Parse(file, "test.ipynb").ToBytes());
}
