using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Packages;

/// <summary>
/// Tells the reader of a cell how a restore gets on. In the end it says which packages the cell uses, and nothing of how they came:
/// the next run, which finds them on the disk, says the same.
/// </summary>
internal sealed class RestoreProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly long start = TimeProvider.System.GetTimestamp();
    private readonly string packages;
    private int downloaded;
    private DisplayedValue? shown;

    private RestoreProgress(IEnumerable<PackageRequest> requests) => packages = string.Join(", ", requests);

    /// <summary>Runs a restore under a notice.</summary>
    /// <param name="requests">The packages that the cell names.</param>
    /// <param name="restore">Restores; it says of each package that it has been downloaded.</param>
    public static async Task<IReadOnlyList<RestoredPackage>> ShowAsync(
        IReadOnlyList<PackageRequest> requests, Func<Action<string>, Task<IReadOnlyList<RestoredPackage>>> restore)
    {
        var notice = new RestoreProgress(requests);
        Task<IReadOnlyList<RestoredPackage>> running = restore(notice.Count);

        // What is on the disk already is there at once, and was never news.
        while (await Task.WhenAny(running, Task.Delay(Interval)).ConfigureAwait(false) != running)
        {
            notice.Tell();
        }

        IReadOnlyList<RestoredPackage> restored = await running.ConfigureAwait(false);
        string[] used = [.. requests.Select(request => restored.FirstOrDefault(package => package.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase)))
            .Select(package => $"{package?.Id} {package?.Version}")];
        notice.Say($"{(used.Length == 1 ? "Package" : "Packages")}: {string.Join(", ", used)}");
        return restored;
    }

    private void Count(string package) => Interlocked.Increment(ref downloaded);

    private void Tell()
    {
        string seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        Say($"Restoring {packages} … {seconds} s" + downloaded switch { 0 => string.Empty, 1 => ", 1 package downloaded", var n => $", {n} packages downloaded" });
    }

    private void Say(string text)
    {
        if (shown is null)
        {
            shown = CellContext.Current?.Show(MimeBundle.Of(MimeBundle.PlainText, text));
        }
        else
        {
            shown.Update(text);
        }
    }
}
