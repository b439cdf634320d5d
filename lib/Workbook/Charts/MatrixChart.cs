using Plotly.NET;

namespace Workbook.Charts;

/// <summary>One cell of a matrix: a state, and the words behind it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="State">One of a few states, for colour, symbol and legend.</param>
/// <param name="Words">What the table and hover say.</param>
public sealed record MatrixCell(string Row, string Column, string State, string Words);

/// <summary>States of things under conditions: a row a thing, a column a condition, a symbol with its word a state.</summary>
public static class MatrixChart
{
    // Tells a page that it may leave the words out where there is no room for them: the legend says the same.
    private const string Words = "words";

    private static readonly string[] Symbols = ["square", "circle-open", "diamond", "x"];

    /// <summary>Draws the cells; rows from top to bottom and columns from left to right in the order given.</summary>
    /// <param name="cells">The cells; a cell left out stays empty.</param>
    /// <param name="states">The states in the order of the legend; each has a symbol of its own, so that colour is not needed to read it.</param>
    /// <param name="row">What the rows are.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There are no cells, a state is not listed, or there are more states than symbols.</exception>
    public static GenericChart Draw(IEnumerable<MatrixCell> cells, IEnumerable<string> states, string row, Theme? theme = null)
    {
        MatrixCell[] all = [.. cells];
        string[] legend = [.. states];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(legend.Length, Symbols.Length, nameof(states));
        if (all.FirstOrDefault(cell => !legend.Contains(cell.State)) is MatrixCell stray)
        {
            throw new ArgumentException($"The state '{stray.State}' of {stray.Row}, {stray.Column} is not listed: {string.Join(", ", legend)}.", nameof(cells));
        }

        Theme colours = theme ?? Theme.Standard;
        string[] rows = [.. all.Select(cell => cell.Row).Distinct()], columns = [.. all.Select(cell => cell.Column).Distinct()];
        var canvas = new Canvas(new Axis(""), new Axis(""), colours);
        canvas.Set("xaxis", Categories(columns));
        canvas.Set("yaxis", Categories([.. rows.Reverse()]));
        canvas.Set("height", 140 + (rows.Length * 30));
        for (int i = 0; i < legend.Length; i++)
        {
            List<MatrixCell> own = [.. all.Where(cell => cell.State == legend[i])];
            canvas.Add("scatter", new PlotlyObject
            {
                ["name"] = legend[i], ["mode"] = "markers+text", ["meta"] = Words, ["text"] = own.Select(cell => "\u00A0" + cell.State).ToArray(), ["textposition"] = "middle right", ["cliponaxis"] = false,
                ["x"] = own.Select(cell => cell.Column).ToArray(), ["y"] = own.Select(cell => cell.Row).ToArray(),
                ["hovertext"] = own.Select(cell => $"{cell.Row}: {cell.Words}").ToArray(), ["hoverinfo"] = "text",
                ["marker"] = new PlotlyObject { ["symbol"] = Symbols[i], ["size"] = 11, ["color"] = colours.ColourOf(legend[i], i), ["line"] = new PlotlyObject { ["width"] = 2, ["color"] = colours.ColourOf(legend[i], i) } },
            });
        }

        return canvas.ToChart(new FigureTable(
            [new TableColumn("row", row), .. columns.Select((column, i) => new TableColumn(FormattableString.Invariant($"column_{i + 1}"), column))],
            rows.Select(name => (IReadOnlyList<object?>)[name, .. columns.Select(column => all.FirstOrDefault(cell => cell.Row == name && cell.Column == column)?.Words)])));
    }

    private static PlotlyObject Categories(string[] names) => new()
    {
        ["type"] = "category", ["categoryorder"] = "array", ["categoryarray"] = names, ["automargin"] = true,
        ["range"] = new[] { -0.6, names.Length - 0.4 },
    };
}
