using System.Globalization;
using System.Text;
using Workbook.Report.Input;

namespace Workbook.Report.Files;

/// <summary>An imprint in the forms that reference managers read.</summary>
internal static class Citation
{
    /// <summary>In one sentence.</summary>
    public static string Sentence(Imprint imprint) =>
        $"{string.Join(", ", imprint.Authors)}{(imprint.Released is DateOnly day ? $" ({day.Year})" : "")}. {imprint.Title}. Version {imprint.Version}.{(imprint.Repository is string address ? $" {address}" : "")}";

    /// <summary>As a BibTeX entry.</summary>
    public static string BibTex(Imprint imprint)
    {
        var entry = new StringBuilder("@misc{executable-policy-memo,\n");
        Field("author", string.Join(" and ", imprint.Authors.Select(author => $"{{{author}}}")));
        Field("title", imprint.Title);
        Field("version", imprint.Version);
        Field("year", imprint.Released?.Year.ToString(CultureInfo.InvariantCulture));
        Field("month", imprint.Released?.Month.ToString(CultureInfo.InvariantCulture));
        Field("url", imprint.Repository);
        return entry.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (value is not null)
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }

    /// <summary>As a RIS record.</summary>
    public static string Ris(Imprint imprint)
    {
        IEnumerable<string> lines =
        [
            "TY  - COMP",
            .. imprint.Authors.Select(author => $"AU  - {author}"),
            $"TI  - {imprint.Title}",
            $"ET  - {imprint.Version}",
            .. imprint.Released is DateOnly day ? [$"PY  - {day.Year}", string.Create(CultureInfo.InvariantCulture, $"DA  - {day:yyyy/MM/dd}")] : (string[])[],
            .. imprint.Repository is string address ? [$"UR  - {address}"] : (string[])[],
            "ER  - ",
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }
}
