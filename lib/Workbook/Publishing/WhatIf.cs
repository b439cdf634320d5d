using System.Collections.Immutable;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>One thing that a reader may choose otherwise.</summary>
/// <param name="Name">Its name in the page's address, e.g. <c>base</c>: letters, digits, hyphens.</param>
/// <param name="Label">What it is, for readers.</param>
/// <param name="Values">The values offered, in their order, as readers see them.</param>
/// <param name="Start">The value that the notebook stands on.</param>
public sealed record WhatIfSetting(string Name, string Label, IReadOnlyList<string> Values, string Start);

/// <summary>
/// A question with its answer under every combination of what a reader may choose. The notebook computes all of them, a page looks them up: what it says is the
/// notebook's to the last digit, and needs no server.
/// </summary>
[TypeFormatterSource(typeof(WhatIfFormatter), PreferredMimeTypes = [MimeTypes.WhatIf, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed class WhatIf
{
    /// <summary>The most combinations that a page carries.</summary>
    public const int MostCombinations = 3000;

    private WhatIf(string id, string question, ImmutableArray<WhatIfSetting> settings, ImmutableArray<string> answers)
    {
        Id = id;
        Question = question;
        Settings = settings;
        Answers = answers;
    }

    /// <summary>Anchor of the control on its page.</summary>
    public string Id { get; }

    /// <summary>What is asked.</summary>
    public string Question { get; }

    /// <summary>What may be chosen.</summary>
    public ImmutableArray<WhatIfSetting> Settings { get; }

    /// <summary>The answers: the last setting changes fastest.</summary>
    public ImmutableArray<string> Answers { get; }

    /// <summary>Answers a question for every combination.</summary>
    /// <param name="id">Anchor on the page, unique in the report.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="settings">What may be chosen.</param>
    /// <param name="answer">The answer in a sentence, from the values chosen, in the order of the settings.</param>
    /// <exception cref="ArgumentException">There is no setting, one starts outside its values, or there are more than <see cref="MostCombinations"/> combinations.</exception>
    public static WhatIf Ask(string id, string question, IReadOnlyList<WhatIfSetting> settings, Func<IReadOnlyList<string>, string> answer)
    {
        if (settings.FirstOrDefault(setting => !setting.Values.Contains(setting.Start)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong.Start}' is none of the values of '{wrong.Name}': {string.Join(", ", wrong.Values)}.", nameof(settings));
        }

        long combinations = settings.Aggregate(1L, (product, setting) => product * setting.Values.Count);
        if (settings.Count == 0 || combinations > MostCombinations)
        {
            throw new ArgumentException($"There are {combinations} combinations of {settings.Count} settings. Give one setting or more, and at most {MostCombinations} combinations.", nameof(settings));
        }

        IEnumerable<ImmutableArray<string>> all = settings.Aggregate(
            (IEnumerable<ImmutableArray<string>>)[[]], (found, setting) => found.SelectMany(_ => setting.Values, (before, value) => before.Add(value)));
        return new(id, question, [.. settings], [.. all.Select(values => answer(values))]);
    }

    /// <summary>The answer under some values.</summary>
    /// <param name="values">A value of each setting, in their order.</param>
    /// <exception cref="ArgumentException">A value is not offered.</exception>
    public string AnswerTo(params IReadOnlyList<string> values)
    {
        int place = 0;
        foreach ((WhatIfSetting setting, string value) in Settings.Zip(values, (setting, value) => (setting, value)))
        {
            int at = setting.Values.TakeWhile(offered => offered != value).Count();
            place = at < setting.Values.Count ? (place * setting.Values.Count) + at : throw new ArgumentException($"'{value}' is none of the values of '{setting.Name}'.", nameof(values));
        }

        return Answers[place];
    }

    /// <summary>The question and its answer as the notebook stands.</summary>
    public override string ToString() => $"{Question} {AtStart}";

    /// <summary>The answer as the notebook stands.</summary>
    internal string AtStart => AnswerTo([.. Settings.Select(setting => setting.Start)]);
}
