using System.Globalization;
using System.Text;

namespace Workbook.Report.References;

/// <summary>References as BibTeX has them.</summary>
internal static class BibTex
{
    /// <summary>An entry each.</summary>
    public static string Of(params IEnumerable<Reference> references) => string.Join('\n', references.Select(Entry));

    private static string Entry(Reference reference)
    {
        var entry = new StringBuilder($"@misc{{{reference.Key},\n");
        Field("author", reference.Authors.IsEmpty ? null : string.Join(" and ", reference.Authors.Select(author => $"{{{Escaped(author)}}}")));
        // Its own braces keep its capitals as they are.
        Field("title", $"{{{Escaped(reference.Title)}}}");
        Field("version", Escaped(reference.Version));
        Field("year", reference.Year?.ToString(CultureInfo.InvariantCulture));
        Field("month", reference.Day?.Month.ToString(CultureInfo.InvariantCulture));
        Field("publisher", reference.Publisher is null ? null : $"{{{Escaped(reference.Publisher)}}}");
        Field("url", Address(reference.Address));
        Field("urldate", reference.Read?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("copyright", Escaped(reference.Terms));
        Field("note", Escaped(reference.Note));
        return entry.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (value is not null)
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    // BibTeX counts braces, also those behind a backslash: they are written as words.
    private static string? Escaped(string? text) => text is null ? null : string.Concat(text.Select(c => c switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '$' or '&' or '%' or '#' or '_' => $"\\{c}",
        _ when char.IsControl(c) || char.IsSeparator(c) => " ",
        _ => c.ToString(),
    }));

    // An address is taken as it stands, so what would end the field is written in percent.
    private static string? Address(string? address) => address is null ? null : string.Concat(address.Select(c =>
        c is '{' or '}' or '\\' or '"' or '<' or '>' || char.IsControl(c) || char.IsSeparator(c) ? Uri.HexEscape(c < 256 ? c : ' ') : c.ToString()));
}
