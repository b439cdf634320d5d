using System.Collections.Immutable;
using Workbook.Publishing;
using Workbook.Report.Files;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>A question with controls: the script looks the answer up, without scripts the answer is the notebook's own.</summary>
internal static class WhatIfBlock
{
    // Fewer are quicker picked from a list than slid along.
    private const int LeastOnASlider = 7;

    public static Html Render(WhatIfBundle whatIf) => Html.Of(
        $"""
        <section class="what-if" id="{whatIf.Id}" data-of="{PageData.NameOf(whatIf)}" aria-label="Change the premise: {whatIf.Question}">
        <p class="label">Change the premise</p>
        <p class="asked">{whatIf.Question}</p>
        <div class="controls">
        {whatIf.Settings.Select(setting => Control(whatIf.Id, setting))}
        </div>
        <output class="answer" for="{string.Join(' ', whatIf.Settings.Select(setting => $"{whatIf.Id}.{setting.Name}"))}">{Start(whatIf)}</output>
        <p class="buttons"><button type="button" class="reset">Back to the start</button> <button type="button" class="copy">Copy a link to this setting</button> <span role="status"></span></p>
        <details class="others"><summary>Other answers, one premise changed at a time</summary><table>
        <thead><tr><th scope="col">Premise</th><th scope="col">Value</th><th scope="col">Answer</th></tr></thead>
        <tbody>{whatIf.Settings.SelectMany((setting, at) => Others(whatIf, at))}</tbody>
        </table></details>
        </section>
        """);

    private static Html Control(string id, BundledSetting setting)
    {
        string name = $"{id}.{setting.Name}";
        int start = Math.Max(0, setting.Values.IndexOf(setting.Start));
        return setting.Values.Length < LeastOnASlider
            ? Html.Of($"<label for=\"{name}\">{setting.Label} <select id=\"{name}\" name=\"{setting.Name}\" data-start=\"{start}\">{setting.Values.Select((value, i) => Html.Of($"<option value=\"{i}\"{Html.When(i == start, $" selected")}>{value}</option>"))}</select></label>")
            : Html.Of($"<label for=\"{name}\">{setting.Label} <b class=\"chosen\">{setting.Start}</b> <input type=\"range\" id=\"{name}\" name=\"{setting.Name}\" min=\"0\" max=\"{setting.Values.Length - 1}\" value=\"{start}\" data-start=\"{start}\" data-values=\"{string.Join('|', setting.Values)}\"></label>");
    }

    private static string Start(WhatIfBundle whatIf) => Answer(whatIf, [.. whatIf.Settings.Select(setting => setting.Start)]);

    private static IEnumerable<Html> Others(WhatIfBundle whatIf, int at) =>
        from value in whatIf.Settings[at].Values
        where value != whatIf.Settings[at].Start
        select Html.Of($"<tr><th scope=\"row\">{whatIf.Settings[at].Label}</th><td>{value}</td><td>{Answer(whatIf, [.. whatIf.Settings.Select((setting, i) => i == at ? value : setting.Start)])}</td></tr>");

    private static string Answer(WhatIfBundle whatIf, ImmutableArray<string> values)
    {
        int place = whatIf.Settings.Select((setting, i) => (setting.Values.Length, At: Math.Max(0, setting.Values.IndexOf(values[i])))).Aggregate(0, (sum, setting) => (sum * setting.Length) + setting.At);
        return whatIf.Answers.Length > place ? whatIf.Answers[place] : "";
    }
}
