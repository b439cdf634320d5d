namespace Workbook.Engine.Directives;

/// <summary>A <c>#!</c> line that does something around the rest of its cell. One file each.</summary>
internal interface ICellDirective
{
    /// <summary>What follows <c>#!</c>. Case does not matter.</summary>
    string Name { get; }

    /// <summary>What it does, on one line for people.</summary>
    string Summary { get; }

    /// <param name="rest">Runs what follows in the cell; once.</param>
    Task RunAsync(Func<Task> rest);
}
