using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Fact"/> as a sheet of one.</summary>
internal sealed class FactFormatter() : FormatterSource<Fact>(
    (MimeTypes.Facts, fact => BundleJson.Facts([fact])), (HtmlFormatter.MimeType, fact => FactSheetFormatter.FactsHtml(FactSheet.Of(fact))));
