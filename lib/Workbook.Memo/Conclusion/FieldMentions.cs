using System.Collections.Immutable;
using Workbook.Memo.Context;

namespace Workbook.Memo.Conclusion;

/// <summary>Which technologies the official texts of a few years name, and which of them together.</summary>
public sealed class FieldMentions
{
    /// <summary>Technologies among the groups of terms, with their names; general words such as "digital economy" or "talent" are none.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["ai"] = "AI", ["aviation"] = "aviation", ["biotech"] = "biotechnology", ["compute"] = "computing power", ["deep_sea_polar"] = "deep sea and poles",
        ["ict_internet"] = "networks and the internet", ["low_altitude"] = "low-altitude flight", ["manufacturing"] = "manufacturing", ["nev"] = "electric vehicles",
        ["new_energy"] = "new energy", ["new_materials"] = "new materials", ["quantum"] = "quantum technology", ["robotics"] = "robotics",
        ["semiconductors"] = "semiconductors", ["space"] = "space",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The technologies' groups of terms.</summary>
    public static IEnumerable<string> Fields => Names.Keys;

    private readonly ImmutableArray<ImmutableHashSet<string>> texts;

    private FieldMentions(ImmutableArray<ImmutableHashSet<string>> texts) => this.texts = texts;

    /// <summary>Number of texts.</summary>
    public int Texts => texts.Length;

    /// <summary>Reads the texts of the years up to a day, as many years as chosen.</summary>
    public static FieldMentions Of(Corpus corpus, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        DateOnly after = until.AddYears(-(int)corpus.Choices.Number("conclusion.years"));
        return new FieldMentions(
        [
            .. corpus.Texts.Where(text => text.Day <= until && text.Day > after)
                .Select(text => Fields.Where(field => text.Count(corpus.Groups.GetValueOrDefault(field, [])) > 0).ToImmutableHashSet()),
        ]);
    }

    /// <summary>The same texts with one left out, once for each text.</summary>
    public IEnumerable<FieldMentions> LeavingOneOut() => texts.Select((_, at) => new FieldMentions(texts.RemoveAt(at)));

    /// <summary>Number of texts that name all of some fields.</summary>
    public int Naming(params IReadOnlyList<string> fields) => texts.Count(text => fields.All(text.Contains));

    /// <summary>
    /// Mean, over the other fields that are named at all, of the share of their texts that name this field too: 1 where it
    /// goes with every other field in every text. Null when no other field is named.
    /// </summary>
    public double? Companionship(string field)
    {
        List<double> shares = [.. Fields.Where(other => other != field && Naming(other) > 0).Select(other => (double)Naming(field, other) / Naming(other))];
        return shares.Count == 0 ? null : shares.Average();
    }

    /// <summary>The fields that are named at all, the most constant companion first; equal ones in alphabetical order.</summary>
    public IReadOnlyList<string> ByCompanionship =>
        [.. Fields.Where(one => Naming(one) > 0).OrderByDescending(one => Companionship(one) ?? 0).ThenBy(one => one, StringComparer.Ordinal)];

    /// <summary>The rank of a field as a companion, from 1; of equal ones each has the last of their ranks, so that order does not decide.</summary>
    public int RankOf(string field) => Fields.Count(other => Naming(other) > 0 && (Companionship(other) ?? 0) >= (Companionship(field) ?? 0));
}
