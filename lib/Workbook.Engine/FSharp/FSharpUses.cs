using System.Reflection;
using System.Reflection.Metadata;
using Workbook.Engine.Display;
using Workbook.Engine.Uses;

namespace Workbook.Engine.FSharp;

/// <summary>
/// Tells what F# code uses while it is evaluated. F#'s interactive compiler loads what it compiles itself, an assembly for each evaluation: what that
/// names is read from where it is loaded.
/// </summary>
internal sealed class FSharpUses : IDisposable
{
    /// <summary>Begins the names of the assemblies that F# makes.</summary>
    private const string Prefix = "FSI-ASSEMBLY";

    private readonly Action<CellUse>? uses = CellContext.Current?.Uses;
    private readonly bool hasCode;
    private bool told;

    private FSharpUses(bool hasCode)
    {
        this.hasCode = hasCode;
        AppDomain.CurrentDomain.AssemblyLoad += Tell;
    }

    /// <summary>Listens until it is disposed of.</summary>
    /// <param name="code">What will be evaluated.</param>
    public static FSharpUses Of(string code)
    {
        string[] lines = [.. code.Split('\n').Select(line => line.TrimStart())];
        var listening = new FSharpUses(lines.Any(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));

        // F# follows those itself, and does not say what it reads.
        if (lines.Any(line => line.StartsWith('#')))
        {
            listening.uses?.Invoke(new UsedService("F#'s compiler to follow a # line"));
        }

        return listening;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.AssemblyLoad -= Tell;
        if (hasCode && !told)
        {
            uses?.Invoke(new UsedService("F#'s compiler, which does not show what it made"));
        }
    }

    private unsafe void Tell(object? sender, AssemblyLoadEventArgs loaded)
    {
        if (uses is null || loaded.LoadedAssembly.GetName().Name?.StartsWith(Prefix, StringComparison.Ordinal) != true)
        {
            return;
        }

        told = true;
        if (loaded.LoadedAssembly.TryGetRawMetadata(out byte* metadata, out int length))
        {
            uses(new CompiledCode([.. new ReadOnlySpan<byte>(metadata, length)]));
        }
        else
        {
            uses(new UsedService("F#'s compiler, which does not show what it made"));
        }
    }
}
