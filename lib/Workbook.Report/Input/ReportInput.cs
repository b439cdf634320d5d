using System.Text.Json;

namespace Workbook.Report.Input;

/// <summary>Everything a report is made of. Equal inputs give equal bytes, except in <c>run.json</c>.</summary>
/// <param name="Title">Name of the report, shown on every page.</param>
/// <param name="Notebooks">The executed notebooks in reading order.</param>
/// <param name="Ledger">The memo's claims in the memo's order.</param>
/// <param name="Run">What was used to run the notebooks.</param>
public sealed record ReportInput(string Title, IReadOnlyList<NotebookPage> Notebooks, IReadOnlyList<LedgerClaim> Ledger, RunInfo Run)
{
    /// <summary>How verdicts are reached, in Markdown; becomes a page of its own. Null where the report has no such page.</summary>
    public string? VerdictRules { get; init; }

    /// <summary>Tables whose rows carry the addresses where they were read. Those that a page cites are offered for download.</summary>
    public IReadOnlyList<AddressedTable> Tables { get; init; } = [];

    /// <summary>The document that the report tests, named and linked on the first page; null where there is none to name.</summary>
    public TestedDocument? Tested { get; init; }

    /// <summary>Who made the report and how it is cited; null where nobody is named.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>What the verdict rules choose otherwise than the repository has it, in words.</summary>
    public IReadOnlyList<string> ChangedChoices { get; init; } = [];

    /// <summary>Address of the index of variants; null where the report has none.</summary>
    public string? Variants { get; init; }

    /// <summary>The web address under which the report will lie, ending in a slash; null where it is not known.</summary>
    public string? SiteAddress { get; init; }

    /// <summary>Whether a picture of each page will lie beside the pages, to be shown where people share a link.</summary>
    public bool HasCards { get; init; }
}

/// <summary>A table each of whose rows says where it was read.</summary>
/// <param name="Dataset">Dataset.</param>
/// <param name="Table">Table within the dataset.</param>
/// <param name="File">Where it stands in the repository and in the report, e.g. <c>data/events/events.csv</c>.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record AddressedTable(string Dataset, string Table, string File, ReadOnlyMemory<byte> Content);

/// <summary>One executed notebook.</summary>
/// <param name="Slug">File name without extension, e.g. <c>02-measuring-the-gap</c>; becomes the page's file name.</param>
/// <param name="Ipynb">The nbformat 4 document with its outputs.</param>
/// <param name="Error">Why the run stopped, or null when every cell ran.</param>
public sealed record NotebookPage(string Slug, JsonElement Ipynb, PageError? Error);

/// <summary>The failure that stopped a notebook.</summary>
/// <param name="CellNumber">Number of the failing cell, counted from 1 over all cells; null when no cell is to blame.</param>
/// <param name="Line">Line in that cell, from 1.</param>
/// <param name="Message">The exception's own message.</param>
/// <param name="Excerpt">The source line with a caret under the place, or null.</param>
public sealed record PageError(int? CellNumber, int? Line, string Message, string? Excerpt);

/// <summary>One claim of the memo's ledger, paraphrased.</summary>
/// <param name="Id">Identifier such as <c>C18</c>.</param>
/// <param name="Section">The memo's section it stands in.</param>
/// <param name="Text">The claim in the ledger's words.</param>
/// <param name="Type">Kind of claim, e.g. <c>quantity</c> or <c>forecast</c>.</param>
public sealed record LedgerClaim(string Id, string Section, string Text, string Type)
{
    /// <summary>The figure that the memo states, as the ledger writes it: a number, a range (<c>6-24</c>), a day; null where it states none.</summary>
    public string? Quantity { get; init; }

    /// <summary>Why no data can test the claim; null where it has a verdict.</summary>
    public string? Untested { get; init; }

    /// <summary>What would test it; null where it has a verdict.</summary>
    public string? WouldTest { get; init; }
}

/// <summary>What the notebooks ran on; written to <c>run.json</c> alone.</summary>
/// <param name="Versions">Component name to version.</param>
/// <param name="Datasets">The tables that were read.</param>
/// <param name="Timings">How long each notebook took.</param>
public sealed record RunInfo(
    IReadOnlyDictionary<string, string> Versions, IReadOnlyList<DatasetUse> Datasets, IReadOnlyList<NotebookTiming> Timings)
{
    /// <summary>The same without what differs from run to run: how long a notebook took, and whether an earlier run stands for it.</summary>
    public RunInfo Timeless => this with { Timings = [.. Timings.Select(timing => timing with { Seconds = null, Reused = false })] };
}

/// <summary>One table that a notebook read.</summary>
/// <param name="Name">Dataset.</param>
/// <param name="Table">Table within the dataset.</param>
/// <param name="Vintage">Vintage such as <c>2024-09</c>, or null when the dataset has none.</param>
/// <param name="Sha256">Checksum of the table's bytes in lower-case hexadecimal.</param>
public sealed record DatasetUse(string Name, string Table, string? Vintage, string Sha256);

/// <summary>Duration of one notebook's run.</summary>
/// <param name="Slug">The notebook.</param>
/// <param name="Seconds">Wall time in seconds, where it is known.</param>
/// <param name="Cells">Number of code cells that ran.</param>
/// <param name="Reused">Whether that was an earlier run, whose outputs stand for one now.</param>
public sealed record NotebookTiming(string Slug, double? Seconds, int Cells, bool Reused = false);
