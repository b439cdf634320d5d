namespace Workbook.Cli.Tests;

/// <summary>
/// The same bytes whoever renders: culture, calendar, time zone, the clock a year ahead (where Debian's libfaketime is installed), jobs side by side or
/// one by one. What is shown has dates, numbers, sorted words and letters that some languages change otherwise.
/// </summary>
[Trait("Needs", "Debian")]
public sealed class ReproducibleTests
{
    private const string Faketime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    private static readonly string[] Formats = ["ipynb", "html", "single", "slides"];

    private static readonly string[] Cells =
    [
        "display(new { Day = new DateOnly(2024, 9, 18), Hour = new DateTime(2024, 9, 18, 13, 5, 0), Number = 1234567.891, Share = 0.125, Large = 1e21, Title = \"title\".ToUpper() == \"TITLE\" });",
        "$\"{1234.5:N1} {0.125:P1} {new DateTime(2024, 9, 18):D} {new DateTime(2024, 9, 18):MMMM}\"",
        "new[] { \"zebra\", \"Äpfel\", \"apple\", \"ili\", \"ILI\", \"Ökonomie\", \"中\" }.Order().ToArray()",
        "string.Format(\"{0:0.00}|{1}\", 3.14159, double.Parse(\"2.5\"))",
    ];

    private static readonly string[] WithLibrary =
        ["#load \"../lib/Workbook.Memo/bin/notebook.csx\"\nusing Workbook.Data;", .. Cells, "Datasets.Load(\"robots\", table: \"installations\")", "#!fsharp\nsprintf \"%.2f %O\" 3.14159 (System.DateTime(2024, 9, 18))"];

    // Set on demand: all notebooks of the repository, everywhere, which takes minutes a place.
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("WORKBOOK_WHOLE") == "1";

    public static TheoryData<string, string, string, bool> Places
    {
        get
        {
            var places = new TheoryData<string, string, string, bool> { { "tr_TR.UTF-8", "Pacific/Kiritimati", "4", true }, { "ar_SA.UTF-8", "America/St_Johns", "2", false } };
            if (IsWhole)
            {
                places.Add("de_DE.UTF-8", "America/New_York", "4", true);
                places.Add("zh_CN.UTF-8", "Asia/Shanghai", "1", false);
                places.Add("fa_IR.UTF-8", "Asia/Kathmandu", "4", false);
            }

            return places;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public Task Report_IsTheSameBytesEverywhere(string culture, string zone, string jobs, bool ahead) => SameAsync(
        copy =>
        {
            copy.AddNotebook("90-library", WithLibrary);
            copy.AddNotebook("91-bare", Cells);
        },
        IsWhole ? NotebookText.OfTheRepository : [], culture, zone, jobs, ahead);

    private static async Task SameAsync(Action<RepositoryCopy> add, IReadOnlyList<string> notebooks, string culture, string zone, string jobs, bool ahead)
    {
        using RepositoryCopy here = new(notebooks), there = new(notebooks);
        add(here);
        add(there);
        var other = new Dictionary<string, string> { ["LANG"] = culture, ["LC_ALL"] = culture, ["TZ"] = zone, ["HOME"] = Directory.CreateDirectory(Path.Combine(there.Root, "Heim ä")).FullName };
        bool later = ahead && File.Exists(Faketime);
        if (later)
        {
            other["LD_PRELOAD"] = Faketime;
            other["FAKETIME"] = "+365d";
            other["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        }

        foreach (string format in Formats)
        {
            string first = await RenderAsync(here, new Dictionary<string, string> { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC" }, format, "1");

            Assert.Equal(first, await RenderAsync(there, other, format, jobs));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Formats.Length} formats the same under {culture} in {zone} with {jobs} jobs, the clock {(later ? "a year ahead" : "as it was")}");
    }

    private static async Task<string> RenderAsync(RepositoryCopy copy, Dictionary<string, string> environment, string format, string jobs)
    {
        string output = Path.Combine(copy.Root, "out-" + format + (format is "single" or "slides" ? ".html" : ""));
        CommandResult result = await CommandLine.RunAsync(copy.Root, environment, "render", "--format", format, "--output", output, "--jobs", jobs);
        Assert.True(result.ExitCode == 0, result.Error);
        return File.Exists(output) ? await File.ReadAllTextAsync(output) : FolderText.Of(output, "run.json", ".workbook-report");
    }
}
