using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>
/// Gives a session formatters as they are at first, whatever an earlier notebook registered. The registrations belong to the
/// process: sessions side by side share them, so they are reset only while no other session is using them.
/// </summary>
internal sealed class SharedFormatters : IDisposable
{
    private static readonly Lock Gate = new();
    private static int users;
    private bool left;

    private SharedFormatters()
    {
    }

    public static SharedFormatters Enter()
    {
        lock (Gate)
        {
            if (users++ == 0)
            {
                Formatter.ResetToDefault();
                DeepValues.TakeOver();
                ValueDisplays.Register();
            }

            return new SharedFormatters();
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            users -= left ? 0 : 1;
            left = true;
        }
    }
}
