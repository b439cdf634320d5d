using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>A question with all its answers. MIME type <see cref="MimeTypes.WhatIf"/>; the schema describes the fields.</summary>
internal sealed record WhatIfBundle
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Id { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Question { get; init; }

    public required ImmutableArray<BundledSetting> Settings { get; init; }

    public required ImmutableArray<string> Answers { get; init; }

    public static WhatIfBundle Of(WhatIf whatIf) => new()
    {
        Id = whatIf.Id,
        Question = whatIf.Question,
        Settings = [.. whatIf.Settings.Select(setting => new BundledSetting { Name = setting.Name, Label = setting.Label, Values = [.. setting.Values], Start = setting.Start })],
        Answers = whatIf.Answers,
    };
}

/// <summary>One thing that a reader may choose otherwise.</summary>
internal readonly record struct BundledSetting
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Name { get; init; }

    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Label { get; init; }

    public required ImmutableArray<string> Values { get; init; }

    public required string Start { get; init; }
}

/// <summary>Displays a <see cref="WhatIf"/>; where no page has its controls, its answer as the notebook stands.</summary>
internal sealed class WhatIfFormatter() : FormatterSource<WhatIf>(
    (MimeTypes.WhatIf, whatIf => BundleJson.Text(WhatIfBundle.Of(whatIf), BundleContext.Default.WhatIfBundle)), (HtmlFormatter.MimeType, Html))
{
    private static string Html(WhatIf whatIf) =>
        $"<p><b>{Markup.Escape(whatIf.Question)}</b> {Markup.Escape(whatIf.AtStart)}</p><ul>"
        + string.Concat(whatIf.Settings.Select(setting => $"<li>{Markup.Escape(setting.Label)}: {Markup.Escape(setting.Start)}; also {Markup.Escape(string.Join(", ", setting.Values.Where(value => value != setting.Start).Take(12)))}{(setting.Values.Count > 13 ? " …" : "")}</li>"))
        + "</ul>";
}
