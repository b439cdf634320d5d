using System.Text;
using Workbook.Report.Reading;

namespace Workbook.Report.References;

/// <summary>What reference managers read of a report's sources: all of them in a file, and each in one of its own.</summary>
internal static class ReferenceFiles
{
    public const string AllBibTex = "sources.bib";

    public const string AllRis = "sources.ris";

    public const string AllCsl = "sources.json";

    public static string BibTexOf(Reference reference) => $"references/{reference.Key}.bib";

    public static string RisOf(Reference reference) => $"references/{reference.Key}.ris";

    /// <summary>The files by their paths; none where the report has no source.</summary>
    public static IEnumerable<(string File, byte[] Content)> Of(Site site)
    {
        Reference[] references = [.. Work.All(site).Select(work => work.Reference)];
        return references.Length == 0 ? [] :
        [
            (AllBibTex, Encoding.UTF8.GetBytes(BibTex.Of(references))), (AllRis, Encoding.UTF8.GetBytes(Ris.Of(references))), (AllCsl, CslJson.Of(references)),
            .. references.Select(reference => (BibTexOf(reference), Encoding.UTF8.GetBytes(BibTex.Of(reference)))),
            .. references.Select(reference => (RisOf(reference), Encoding.UTF8.GetBytes(Ris.Of(reference)))),
        ];
    }
}
