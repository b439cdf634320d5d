using System.Globalization;

namespace Workbook.Report.References;

/// <summary>References in the form of Research Information Systems, which EndNote, Zotero and others read.</summary>
internal static class Ris
{
    /// <summary>A record each.</summary>
    public static string Of(params IEnumerable<Reference> references) => string.Concat(references.SelectMany(Record).Select(line => line + "\r\n"));

    private static IEnumerable<string> Record(Reference reference) =>
    [
        Line("TY", reference.Kind == WorkKind.Software ? "COMP" : "DATA"),
        Line("ID", reference.Key),
        // A comma would part a body's name into family and given name.
        .. reference.Authors.Select(author => Line("AU", author.Replace(",", "", StringComparison.Ordinal))),
        Line("TI", reference.Title),
        .. Lines("ET", reference.Version),
        .. Lines("PY", reference.Year?.ToString(CultureInfo.InvariantCulture)),
        .. Lines("DA", Day(reference.Day)),
        .. Lines("PB", reference.Publisher),
        .. Lines("UR", reference.Address),
        .. Lines("Y2", Day(reference.Read)),
        .. Lines("N1", reference.Note),
        .. Lines("C1", reference.Terms),
        "ER  - ",
    ];

    private static string[] Lines(string tag, string? value) => value is null ? [] : [Line(tag, value)];

    // What breaks a line would begin a tag.
    private static string Line(string tag, string value) => $"{tag}  - {string.Concat(value.Select(c => char.IsControl(c) || char.IsSeparator(c) ? ' ' : c)).Trim()}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
}
