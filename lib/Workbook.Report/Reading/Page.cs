using System.Collections.Immutable;
using Workbook.Drawing;
using Workbook.Publishing;
using Workbook.Report.Commentary;
using Workbook.Report.Input;

namespace Workbook.Report.Reading;

/// <summary>A notebook as the report sees it.</summary>
internal sealed record Page(
    string Slug, string Number, string Title, string? Question, string? KeyFact, IReadOnlyList<string> Claims, IReadOnlyList<Cell> Cells, PageError? Error)
{
    public string File => Slug + ".html";

    public IEnumerable<T> Shown<T>() where T : Output => Cells.OfType<CodeCell>().SelectMany(cell => cell.Outputs).OfType<T>();

    public IEnumerable<FigureBundle> Figures => Shown<FigureOutput>().Select(o => o.Figure);

    public IEnumerable<BundledFact> Facts => Shown<FactsOutput>().SelectMany(o => o.Facts);

    public IEnumerable<VerdictBundle> Verdicts => Shown<VerdictOutput>().Select(o => o.Verdict);

    public IEnumerable<WhatIfBundle> WhatIfs => Shown<WhatIfOutput>().Select(o => o.WhatIf);

    /// <summary>The sources of everything that the page publishes.</summary>
    public IEnumerable<BundledSource> Sources =>
        Figures.SelectMany(figure => figure.Sources).Concat(Facts.SelectMany(fact => fact.Sources)).Concat(Verdicts.SelectMany(verdict => verdict.Sources));

    /// <summary>Verdicts that a ledger shows; the pages that argue them publish them.</summary>
    public IEnumerable<VerdictBundle> ListedVerdicts => Shown<LedgerOutput>().SelectMany(o => o.Entries).Select(e => e.Verdict).OfType<VerdictBundle>();

    /// <summary>Anchors that a heading of the page must not take.</summary>
    public IEnumerable<string> Anchors => Figures.SelectMany(f => new[] { f.Id, f.Id + "-title" })
        .Concat(Facts.Select(f => "fact-" + f.Id)).Concat(Verdicts.Select(v => "verdict-" + v.Claim))
        .Concat(WhatIfs.Select(whatIf => whatIf.Id)).Concat(Shown<LedgerOutput>().SelectMany(o => o.Entries).Select(e => e.Id));

    /// <summary>The value that stands for the argument: the one its metadata names, or else its first.</summary>
    public BundledFact? Key => Facts.Where(fact => fact.Id == KeyFact).Concat(Facts).Select(fact => (BundledFact?)fact).FirstOrDefault();

    /// <summary>Premises that the run changed: figures, numbers and verdicts follow them, commentary does not.</summary>
    public IReadOnlyList<ChangedPremise> Changed { get; } = ChangedPremise.Of(Cells);

    /// <summary>Whether a figure has a trace that the basic form of plotly.js cannot draw.</summary>
    public bool NeedsWholePlotly => Figures.Any(figure => PlotlyScript.NeedsWhole(figure.Plotly));

    /// <summary>Whether commentary draws a map.</summary>
    public bool HasMap => Cells.OfType<MarkdownCell>().Select(cell => cell.Source).Concat(Shown<MarkdownOutput>().Select(output => output.Source))
        .Any(markdown => ArgumentMap.In(markdown).Any());

    /// <summary>Commentary of the cell tagged <c>summary</c>: the verdict so far in one sentence.</summary>
    public MarkdownCell? Summary => Cells.OfType<MarkdownCell>().FirstOrDefault(cell => cell.Tags.Contains("summary"));
}

/// <summary>A cell. <paramref name="Number"/> counts every cell from 1.</summary>
internal abstract record Cell(int Number, IReadOnlySet<string> Tags, string Source);

/// <summary>Commentary.</summary>
internal sealed record MarkdownCell(int Number, IReadOnlySet<string> Tags, string Source) : Cell(Number, Tags, Source);

/// <summary>Code and what it showed.</summary>
internal sealed record CodeCell(int Number, IReadOnlySet<string> Tags, string Source, IReadOnlyList<Output> Outputs) : Cell(Number, Tags, Source);

/// <summary>Something a code cell showed.</summary>
internal abstract record Output;

internal sealed record FigureOutput(FigureBundle Figure) : Output;

internal sealed record FactsOutput(ImmutableArray<BundledFact> Facts) : Output;

internal sealed record VerdictOutput(VerdictBundle Verdict) : Output;

internal sealed record LedgerOutput(ImmutableArray<BundledClaim> Entries) : Output;

internal sealed record WhatIfOutput(WhatIfBundle WhatIf) : Output;

/// <summary>Markup that a cell asked to show as markup.</summary>
internal sealed record HtmlOutput(string Markup) : Output;

internal sealed record MarkdownOutput(string Source) : Output;

/// <summary>A picture as a data address.</summary>
internal sealed record ImageOutput(string DataUrl) : Output;

/// <summary>Plain text; <paramref name="Name"/> tells a result from <c>stdout</c> and <c>stderr</c>.</summary>
internal sealed record TextOutput(string Name, string Text) : Output;

internal sealed record ErrorOutput(string Name, string Message, string Traceback) : Output;
