using System.Reflection;
using System.Runtime.InteropServices;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Directives;

/// <summary>Says what runs the cells. Its output differs from machine to machine: not for a published notebook.</summary>
internal sealed class AboutDirective : ICellDirective
{
    public string Name => "about";

    public string Summary => "says what runs the cells";

    public string Usage => string.Empty;

    public Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        CellContext.Required.Show(MimeBundle.Of(MimeBundle.PlainText, InWords()));
        return rest();
    }

    /// <summary>What it shows.</summary>
    public static string InWords()
    {
        string version = typeof(AboutDirective).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        return $"Workbook engine {version} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})";
    }
}
