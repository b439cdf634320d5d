using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Forecasts;

/// <summary>The verdict on what the memo forecasts for all its priorities together.</summary>
public static class ForwardVerdicts
{
    /// <summary>The last vintage that lets in models of every kind.</summary>
    private static readonly string LastWide = ModelVintage.Default.Month, LastWideInWords = ModelVintage.Default.MonthInWords;

    /// <summary>C53.</summary>
    internal static Judges Judges { get; } = Judges.Of(catalogue => catalogue, ("C53", C53));

    /// <summary>C53 from a catalogue.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static Verdict C53(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        Dataset then = catalogue.Load("ai-models", PolicyMemo.Date);
        Dataset now = ModelVintage.Default.LoadFrom(catalogue);
        return C53(FieldModels.Of(then), FieldModels.Of(now), [.. then.Citations, .. now.Citations]);
    }

    /// <summary>C53: AI will be a key element in developing other technologies.</summary>
    /// <remarks>A forecast about what would not have come without AI. What can be counted is whether AI is made for other fields at all.</remarks>
    /// <param name="then">Models public at the memo.</param>
    /// <param name="now">Models of the last vintage that lets in all kinds.</param>
    /// <param name="sources">Where the models are listed.</param>
    internal static Verdict C53(FieldModels then, FieldModels now, IEnumerable<Citation> sources)
    {
        return new Verdict(
            "C53", Assess(then), Assess(now), [.. sources.Distinct()],
            Invariant($"Of {now.Published} models from China in the list of {LastWideInWords}, {now.InOtherFields} are made for other fields ({(now.Fields.IsEmpty ? "none" : string.Join(", ", now.Fields))}), after {then.InOtherFields} of {then.Published} at the memo."),
            "A model made for a field need not advance it, and a database of models counts no technology developed without one. That the news names AI beside other themes shows salience, not use.",
            "Progress in a field, for example patents or approved products, counted with and without AI methods.");

        static Assessment Assess(FieldModels models) => new(
            Standing.NotTestableHere,
            Invariant($"No table counts what was developed in a field with AI and without it. Models made for other fields, {models.InOtherFields} of {models.Published} listed from China, do not say whether AI is key to those fields."),
            models.Published == 0 ? null : new Measurement(models.Percent, "% of listed models from China made for other fields", N: models.Published));
    }
}
