using Microsoft.Playwright;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>Stands in for the host that notebooks load plotly.js from.</summary>
internal static class PlotlyScript
{
    private const string Address = "https://cdn.plot.ly/**";

    /// <summary>Gives the page the script that the charting library carries.</summary>
    public static Task ServeAsync(IPage page)
    {
        byte[] script = Read();
        return page.RouteAsync(Address, route => route.FulfillAsync(new() { ContentType = "text/javascript", BodyBytes = script }));
    }

    /// <summary>Leaves the page without it, as where there is no network.</summary>
    public static Task CutAsync(IPage page) => page.RouteAsync(Address, route => route.AbortAsync());

    private static byte[] Read()
    {
        var charting = System.Reflection.Assembly.Load("Plotly.NET");
        string name = charting.GetManifestResourceNames().Single(resource => resource.EndsWith(".min.js", StringComparison.Ordinal));
        using Stream script = charting.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        script.CopyTo(copy);
        return copy.ToArray();
    }
}
