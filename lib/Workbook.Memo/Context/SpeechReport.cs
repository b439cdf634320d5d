using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Publishing;

namespace Workbook.Memo.Context;

/// <summary>A report or text of a speech by Xi on science, and what the part of it that could be read has: <see langword="null"/> where it does not name a point, false where it has the speech say otherwise.</summary>
/// <param name="Speech">Speaker and year.</param>
/// <param name="Spoken">Day of the speech.</param>
/// <param name="Reporter">Who reports.</param>
/// <param name="OriginalInnovation">Names that original innovation is weak.</param>
/// <param name="CoreTechnologies">Names that core technologies are in others' hands.</param>
/// <param name="TopTalent">Names a shortage of top talent.</param>
/// <param name="InnovationDriven">Has that since the 18th congress the Party has pursued innovation-driven development.</param>
/// <param name="PowerBy2035">Has the goal of a science and technology power by 2035.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record SpeechReport(
    string Speech, DateOnly Spoken, string Reporter, bool? OriginalInnovation, bool? CoreTechnologies, bool? TopTalent, bool? InnovationDriven, bool? PowerBy2035, DateOnly KnownFrom);

/// <summary>Reports of speeches with their sources.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Sources">Where they come from.</param>
public sealed record SpeechReports(ImmutableArray<SpeechReport> Reports, ImmutableArray<Citation> Sources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>The speech that the memo quotes.</summary>
    public const string Quoted = "Xi 2024";

    /// <summary>Loads the reports.</summary>
    /// <exception cref="DatasetException">The table is missing or at fault.</exception>
    public static SpeechReports Load(Catalogue catalogue)
    {
        Dataset reports = catalogue.Load("speech-records");
        return new SpeechReports([.. reports.Rows<SpeechReport>()], reports.Citations) { Choices = Choices.From(catalogue) };
    }

    /// <summary>The reports public on a day.</summary>
    public SpeechReports KnownOn(DateOnly day) => this with { Reports = [.. Reports.Where(row => row.KnownFrom <= day)] };

    /// <summary>The reports of the speech that the memo quotes.</summary>
    public ImmutableArray<SpeechReport> OfQuoted => [.. Reports.Where(row => row.Speech == Quoted)];

    /// <summary>The reports of earlier speeches.</summary>
    public ImmutableArray<SpeechReport> OfEarlier => [.. Reports.Where(row => row.Speech != Quoted)];

    /// <summary>Whether points were made in the speech that the memo quotes: supported where records have each and none has otherwise.</summary>
    /// <param name="points">The points with their names.</param>
    internal Assessment Said(params IReadOnlyList<(string Name, Func<SpeechReport, bool?> Point)> points)
    {
        var counts = points.Select(point => (point.Name, Have: OfQuoted.Count(row => point.Point(row) == true), Deny: OfQuoted.Count(row => point.Point(row) == false))).ToList();
        return new Assessment(
            counts.Exists(count => count.Deny > 0 && count.Have == 0) ? Standing.Contradicted
                : counts.TrueForAll(count => count.Have > 0 && count.Deny == 0) ? Standing.Supported : Standing.Open,
            $"Records of the speech with {string.Join("; with ", counts.Select(count => $"{count.Name}: {count.Have}, with the opposite: {count.Deny}"))}.",
            new Measurement(counts.Min(count => count.Have), "records with it", N: OfQuoted.Length));
    }
}
