using System.Text.Json;
using System.Xml.Linq;
using Workbook.Charts;
using Workbook.Drawing;
using Workbook.Publishing;
using Workbook.Tests.Publishing.Showing;

namespace Workbook.Tests.Publishing;

/// <summary>Figures as files.</summary>
public sealed class FigureFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbook-figures-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Csv_IsTheFiguresTable_WithTheNamesOfItsColumns() => Assert.Equal(
        "series,x,y\nChina,2021,268\nChina,2022,290.25\nWorld,2021,517\nWorld,2022,541\n", File.ReadAllText(Save("data.csv")));

    [Fact]
    public void Csv_WritesDaysInIsoForm_NumbersThatAreNoneAsNothing_AndQuotesWhatNeedsIt()
    {
        var table = new FigureTable([new TableColumn("day", "Day"), new TableColumn("value", "Value"), new TableColumn("note", "Note")],
            [[new DateOnly(2024, 9, 18), double.NaN, "one, \"two\""], [null, 0.1, "plain"]]);
        var figure = new Figure(FigureExample.Of().Text, FigureExample.Sources, FigureExample.Of().Json, table);

        Assert.Equal("day,value,note\n2024-09-18,,\"one, \"\"two\"\"\"\n,0.1,plain\n", File.ReadAllText(figure.Save(Path.Combine(folder, "data.csv"))));
    }

    [Fact]
    public void Json_IsTheChartInPlotlysForm_WithItsWords()
    {
        JsonElement chart = JsonElement.Parse(File.ReadAllText(Save("chart.json")));

        Assert.Equal(2, chart.GetProperty("data").GetArrayLength());
        Assert.StartsWith("<b>Installations of industrial robots", chart.GetProperty("layout").GetProperty("title").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_IsAPageOfItsOwn_ThatCarriesItsScriptAndLoadsNothing()
    {
        string first = File.ReadAllText(Save("first.html")), second = File.ReadAllText(Save("second.html"));

        Assert.Equal(first, second);
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", first, StringComparison.Ordinal);
        Assert.Contains("<title>Installations of industrial robots in China doubled within four years</title>", first, StringComparison.Ordinal);
        Assert.Contains("DecompressionStream", first, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"", first.Replace("src=\"data:", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Path_IsReturnedInFull_AndItsFolderIsMade()
    {
        string path = Path.Combine(folder, "charts", "2024", "data.CSV");

        Assert.Equal(path, FigureExample.Of().Save(path));
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("chart.pdf")]
    [InlineData("chart")]
    public void Path_ThatEndsInSomethingElse_IsToldTheEndingsThereAre(string name) => Assert.Equal(
        $"A figure is saved as .csv, .html, .json, .png or .svg: '{name}' ends in none of these.", Assert.Throws<NotSupportedException>(() => Save(name)).Message);

    [Fact]
    public void Picture_WithoutABrowser_SaysWhatToInstallOrToSaveInstead()
    {
        Assert.Equal(
            "No browser was found to draw a .png: install Chromium, Google Chrome or Microsoft Edge, name one in WORKBOOK_BROWSER, or save as .html or .csv.",
            Assert.Throws<InvalidOperationException>(() => FigureFile.Save(FigureExample.Of(), Path.Combine(folder, "chart.png"), browser: null)).Message);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Picture_ByABrowserThatIsNone_SaysSo() => Assert.StartsWith(
        $"The browser '{folder}' drew nothing: ",
        Assert.Throws<InvalidOperationException>(() => FigureFile.Save(FigureExample.Of(), Path.Combine(folder, "chart.png"), folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void Browser_IsTheOneNamed_OrTheFirstOfThePath_OrNone()
    {
        string chromium = Path.Combine(folder, OperatingSystem.IsWindows() ? "chromium.exe" : "chromium");
        File.WriteAllText(chromium, "");

        Assert.Equal("mine", InstalledBrowser.Find(name => name == "WORKBOOK_BROWSER" ? "mine" : folder));
        Assert.Equal(chromium, InstalledBrowser.Find(name => name == "PATH" ? $"{folder}-none{Path.PathSeparator}{folder}" : null));
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public void Png_IsThePictureAtTwiceItsSize()
    {
        byte[] picture = File.ReadAllBytes(Save("chart.png"));

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], picture[..8]);
        Assert.Equal(1720, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
        Assert.True(picture.Length > 20_000);
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public void Svg_HasTitleCaptionNoteAndSourceInIt()
    {
        string words = string.Join(' ', XDocument.Load(Save("chart.svg")).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));

        Assert.All(
            ["Installations of industrial robots", "Robots installed a year, for $1 and $2.", "n = 2 years.", "Source: IFR (2024), 'World Robotics', $5 & up.", "China", "World"],
            text => Assert.Contains(text, words, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public void Picture_LeavesNeitherProcessNorFile()
    {
        string profile = $"workbook-run-{Environment.ProcessId}-";

        Save("chart.svg");

        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), profile + "*"));
        Assert.DoesNotContain(Directory.GetDirectories("/proc").Select(CommandLine), line => line.Contains(profile, StringComparison.Ordinal));
    }

    private string Save(string name) => FigureExample.Of().Save(Path.Combine(folder, name));

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
