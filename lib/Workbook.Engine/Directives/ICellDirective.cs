namespace Workbook.Engine.Directives;

/// <summary>A <c>#!</c> line that does something, by itself or around the rest of its cell. One file each.</summary>
internal interface ICellDirective
{
    /// <summary>What follows <c>#!</c>. Case does not matter.</summary>
    string Name { get; }

    /// <summary>What it does, on one line for people.</summary>
    string Summary { get; }

    /// <summary>What is written after the name, for errors: <c>--from LANGUAGE NAME [--as NAME]</c>. Empty when nothing is.</summary>
    string Usage { get; }

    /// <param name="call">How it is used here.</param>
    /// <param name="rest">Runs what follows in the cell; once.</param>
    /// <param name="cancellation">Stops it.</param>
    Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation);
}
