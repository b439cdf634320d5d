using System.Globalization;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Directives;

/// <summary>Shows how long the rest of the cell took. Its output differs from run to run: not for a published notebook.</summary>
internal sealed class TimeDirective(TimeProvider clock) : ICellDirective
{
    public string Name => "time";

    public string Summary => "shows how long the rest of the cell takes";

    public string Usage => string.Empty;

    public async Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        long start = clock.GetTimestamp();
        await rest().ConfigureAwait(false);
        CellContext.Required.Show(MimeBundle.Of(MimeBundle.PlainText, InWords(clock.GetElapsedTime(start))));
    }

    /// <summary>What it shows.</summary>
    public static string InWords(TimeSpan time) => $"Wall time: {time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms";
}
