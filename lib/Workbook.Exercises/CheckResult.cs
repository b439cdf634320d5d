using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Exercises;

/// <summary>What a check says of an answer.</summary>
[TypeFormatterSource(typeof(CheckResultFormatter), PreferredMimeTypes = [CheckResultFormatter.MimeType, HtmlFormatter.MimeType, PlainTextFormatter.MimeType])]
public sealed record CheckResult
{
    internal CheckResult(string id, CheckState state, string says) => (Id, State, Says) = (id, state, says);

    /// <summary>The exercise.</summary>
    public string Id { get; }

    /// <summary>How the answer stands.</summary>
    public CheckState State { get; }

    /// <summary>What is wrong first and why, or what to do; never the solution.</summary>
    public string Says { get; internal init; }

    /// <summary>The points that the exercise gives; null where they are not known.</summary>
    public double? Points { get; internal init; }

    // What marking reads; not for people.
    internal string? Bundle { get; init; }

    /// <summary>The whole in one line: <c>07.base: right. 2 of 2 points.</c></summary>
    public override string ToString() => string.Join(' ', ((string[])[$"{Id}: {Heading}.", Says, Marks]).Where(part => part.Length > 0));

    internal string Heading => State switch
    {
        CheckState.Right => "right",
        CheckState.Wrong => "not right yet",
        CheckState.Recorded => "recorded",
        _ => "not answered yet",
    };

    internal string Marks => (Points, State) switch
    {
        (null, _) => "",
        (double points, CheckState.Right) => string.Create(CultureInfo.InvariantCulture, $"{points} of {InWords(points)}."),
        (double points, CheckState.Recorded) => string.Create(CultureInfo.InvariantCulture, $"Up to {InWords(points)}, given by a person."),
        (double points, _) => string.Create(CultureInfo.InvariantCulture, $"0 of {InWords(points)} so far."),
    };

    private static string InWords(double points) => string.Create(CultureInfo.InvariantCulture, $"{points} {(points == 1 ? "point" : "points")}");
}
