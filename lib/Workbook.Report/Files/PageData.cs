using System.Text;
using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Files;

/// <summary>
/// What a page does not need on opening, in files beside it: the chart and the table of a figure, the answers to a question. Each is a script, because a page that was
/// opened from a folder cannot fetch data.
/// </summary>
internal static class PageData
{
    /// <summary>Name of a figure's data; its file is this with <c>.js</c>.</summary>
    public static string NameOf(FigureBundle figure) => $"figures/{figure.Id}";

    /// <summary>Name of the answers to a question.</summary>
    public static string NameOf(WhatIfBundle whatIf) => $"answers/{whatIf.Id}";

    /// <summary>A figure's chart in Plotly's form, and its table as words.</summary>
    public static byte[] Render(FigureBundle figure) => Script(NameOf(figure), json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("plotly");
        CanonicalJson.Write(json, figure.Plotly);
        json.WritePropertyName("table");
        FigureTable.Write(json, figure.Table);
        json.WriteEndObject();
    });

    /// <summary>The answers to a question.</summary>
    public static byte[] Render(WhatIfBundle whatIf) => Script(NameOf(whatIf), json => WhatIfAnswers.Write(json, whatIf.Answers));

    /// <summary>Data under a name that the pages' scripts ask for.</summary>
    public static byte[] Script(string name, Action<Utf8JsonWriter> write) =>
        [.. Encoding.UTF8.GetBytes($"(window.reportData ??= {{}})[\"{name}\"] = "), .. Json.Compact(write), .. Encoding.UTF8.GetBytes(";\n")];
}
