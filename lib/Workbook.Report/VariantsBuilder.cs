using System.Collections.Immutable;
using System.Text;
using Workbook.Report.Input;
using Workbook.Report.Reading;
using Workbook.Report.Variants;

namespace Workbook.Report;

/// <summary>Makes a report with variants of it: the first at its root, each variant in a folder, and an index of what they move.</summary>
public static class VariantsBuilder
{
    /// <summary>What a reader opens first.</summary>
    public const string First = FixedPages.Variants;

    /// <summary>Writes the report, <c>NAME/</c> for each variant, <c>variants.html</c> and <c>variants.json</c>.</summary>
    /// <param name="first">The report that the variants are compared with.</param>
    /// <param name="variants">The others.</param>
    /// <param name="output">Where they go.</param>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static void Build(ReportInput first, IReadOnlyList<ReportVariant> variants, IReportOutput output)
    {
        Site site = SiteBuilder.Read(first with { Variants = FixedPages.Variants });
        Site[] others = [.. variants.Select(variant => SiteBuilder.Read(variant.Input with { Variants = $"../{FixedPages.Variants}" }))];
        ImmutableArray<VariantMoves> moves = [.. variants.Zip(others, (variant, other) => VariantMoves.Between(site, variant, other))];
        SiteBuilder.Write(site, output);
        foreach ((ReportVariant variant, Site other) in variants.Zip(others))
        {
            SiteBuilder.Write(other, new InFolder(variant.Name, output));
        }

        output.Write(FixedPages.Variants, Encoding.UTF8.GetBytes(VariantsPage.Render(site, moves).ToString()));
        output.Write("variants.json", VariantsFile.Render(moves));
    }

    private sealed class InFolder(string name, IReportOutput inner) : IReportOutput
    {
        public void Write(string path, ReadOnlySpan<byte> content) => inner.Write($"{name}/{path}", content);
    }
}
