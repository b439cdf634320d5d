using Workbook.Data.Package;

namespace Workbook.Publishing.Tables;

/// <summary>A dataset's descriptor as HTML: what one has to know before one uses it.</summary>
internal static class DataPackageHtml
{
    private static readonly string[] Titles = ["column", "type", "unit", "meaning"];

    public static string Of(DataPackage package) =>
        $"<p><strong>{Markup.Escape(package.Name)}: {Markup.Escape(package.Title)}</strong><br>{Markup.Escape(package.Description)}</p>"
        + string.Concat(package.Tables().Select(table =>
            $"<p>Table <strong>{Markup.Escape(table.Table)}</strong>{package.Versions(table)}: {Markup.Escape(table.Title)}</p>"
            + Markup.Table(Titles, table.Fields.Select(field => (object?[])[field.Name, field.Kind, field.Unit, field.Description]))))
        + $"<p>Coverage: {Markup.Escape(package.Coverage)}<br>Licence: {Markup.Escape(string.Join(", ", package.Licences))}</p>"
        + List("Limits", package.Limits) + List("Sources", package.Sources.Select(source => $"{source.Citation} {source.Path} ({source.Licence})"));

    private static string List(string title, IEnumerable<string> items) =>
        string.Concat(items.Select(item => $"<li>{Markup.Escape(item)}</li>")) is { Length: > 0 } list ? $"<p>{title}</p><ul>{list}</ul>" : "";
}
