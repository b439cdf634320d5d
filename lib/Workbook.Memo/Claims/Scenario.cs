using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>Changed premises: other tables, cells or choices than the committed ones, which stay as they are. Immutable.</summary>
/// <example><code>
/// new Scenario().Set("gap.low", 3).Claims().Diff()
/// new Scenario().With("robots", robots => robots.Change("installations", 400_000, "iso3=CHN", "year=2022"), table: "installations").Claims().Diff()
/// </code></example>
public sealed class Scenario
{
    private readonly Catalogue before;

    // The claims that the choices bear on; null where a table was changed, which may bear on any.
    private readonly ImmutableHashSet<string>? concerned;

    /// <summary>Nothing changed yet, on the catalogue of the current folder.</summary>
    public Scenario() : this(Datasets.Catalogue) { }

    /// <summary>Nothing changed yet.</summary>
    /// <param name="catalogue">The catalogue to start from.</param>
    public Scenario(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);

        // Both sides of a comparison read each unchanged table once.
        before = Catalogue = catalogue.Remembering();
        Changes = [];
        concerned = [];
    }

    private Scenario(Catalogue before, Catalogue changed, ImmutableHashSet<string>? concerned, ImmutableArray<string> changes) =>
        (this.before, Catalogue, this.concerned, Changes) = (before, changed, concerned, changes);

    /// <summary>The catalogue as changed: load from it, or judge by it.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>What was changed, in words and in order.</summary>
    public ImmutableArray<string> Changes { get; }

    /// <summary>Replaces a table by a changed one.</summary>
    /// <param name="table">For instance <c>Datasets.Load("robots", table: "stock").Change("robots", 1_000_000, "year=2021")</c>.</param>
    /// <exception cref="ArgumentException">The table was loaded as of a day, so that rows are missing.</exception>
    public Scenario With(Dataset table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(before, Catalogue.With(table), null, Changes.Add($"{table.Name}/{table.Resource.Name} changed"));
    }

    /// <summary>Changes a table in its latest vintage.</summary>
    /// <param name="dataset">Name of the dataset.</param>
    /// <param name="change">For instance <c>robots => robots.Change("robots", 1_000_000, "year=2021")</c>.</param>
    /// <param name="table">Which table, where the dataset has several.</param>
    /// <exception cref="DatasetException">There is no such table, or the change breaks its schema.</exception>
    public Scenario With(string dataset, Func<Dataset, Dataset> change, string? table = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        return With(change(Catalogue.Load(dataset, table: table)));
    }

    /// <summary>Replaces a table by a CSV file of the same columns, named after the dataset (<c>robots.csv</c>) or a table of it (<c>robots.stock.csv</c>).</summary>
    /// <exception cref="DatasetException">The name is no table's, or the file breaks its schema.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Scenario With(string file)
    {
        string[] name = Path.GetFileNameWithoutExtension(file).Split('.', 2);
        Dataset table = Catalogue.Load(name[0], table: name.ElementAtOrDefault(1));
        return With(TableEdit.Read(table, file, ReadLog.Text(file).ReplaceLineEndings("\n")));
    }

    /// <summary>Makes one choice otherwise: a threshold, a measure or a vintage of <c>data/verdict-rules/choices.csv</c>.</summary>
    /// <param name="choice">Its name, for example <c>gap.low</c>.</param>
    /// <param name="value">The value to use instead.</param>
    /// <exception cref="DatasetException">There is no such choice, or it is made among words and this is none of them.</exception>
    public Scenario Set(string choice, object value)
    {
        Dataset choices = Catalogue.Load(VerdictRules.Dataset, table: VerdictRules.ChoicesTable);
        IReadOnlyList<VerdictRules.ChoiceRow> rows = VerdictRules.Choices(Catalogue);
        VerdictRules.ChoiceRow asked = rows.FirstOrDefault(row => row.ChoiceId == choice) ?? throw Choices.Unknown(choice, rows.Select(row => row.ChoiceId));
        RuleChoice now = asked.Choice;
        string text = CsvText.Cell(value);
        Choices.RequireKnown(now, text);
        return new(before, Catalogue.With(choices.Change("value", text, $"choice_id={choice}")), concerned?.Union(asked.ClaimIds), Changes.Add(text == now.Value ? $"{choice} = {text}, as it is" : $"{choice} = {text} instead of {now.Value}"));
    }

    /// <summary>The step to another catalogue as a whole, for instance from the data of an earlier revision.</summary>
    internal Scenario To(Catalogue other, string inWords) => new(before, other, null, Changes.Add(inWords));

    /// <summary>All claims before and after the changes. Their difference judges those alone that changed choices bear on, or all where a table was changed.</summary>
    public ScenarioClaims Claims() => new(before, Catalogue, claim => concerned?.Contains(claim) ?? true, Changes);
}
