using System.Diagnostics;
using System.Globalization;

namespace Workbook.Files;

/// <summary>Tells what a process left behind from what one is at work on: names of temporary folders hold the id of their owner.</summary>
internal static class LivingProcess
{
    /// <summary>Whether a process of this id runs; of what is no id nobody knows, so it is taken to.</summary>
    /// <param name="id">The id as it stands in a name.</param>
    public static bool MayRun(string id)
    {
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return true;
        }

        try
        {
            using var process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
