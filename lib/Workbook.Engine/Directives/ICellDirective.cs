namespace Workbook.Engine.Directives;

/// <summary>A <c>#!</c> line that does something around the rest of its cell. One file each.</summary>
internal interface ICellDirective
{
    /// <summary>What follows <c>#!</c>. Case does not matter.</summary>
    string Name { get; }

    /// <param name="rest">Runs what follows in the cell; once.</param>
    Task RunAsync(Func<Task> rest);
}
