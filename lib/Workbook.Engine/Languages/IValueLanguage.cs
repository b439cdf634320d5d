namespace Workbook.Engine.Languages;

/// <summary>A language whose cells leave values behind, which cells of others can take over.</summary>
internal interface IValueLanguage : ICellLanguage
{
    /// <summary>The values in reach, by name.</summary>
    IEnumerable<CellVariable> Values { get; }

    /// <summary>Declares a variable with a value.</summary>
    /// <exception cref="ValueNotSharedException">The language cannot name the value's type.</exception>
    Task SetAsync(CellVariable variable, CellRun run, CancellationToken cancellation);
}
