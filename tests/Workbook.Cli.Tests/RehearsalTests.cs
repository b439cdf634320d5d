using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Cli.Tests;

/// <summary>A session from its plan to its marks, with what students hand in: right, half right, wrong in the usual ways, and hostile.</summary>
[Trait("Needs", "Debian")]
public sealed class RehearsalTests
{
    private const string Source = "07-robotics-and-demography";

    private static readonly Dictionary<string, string> Right = new()
    {
        ["base"] = "var slowestBase = \"2021\";",
        ["flip"] = "var smallestThatHolds = \"4 per cent\";",
        ["average"] = "double averageTo2023 = 100 * (Math.Pow(installed[2023] / installed[2017], 1.0 / 6) - 1);",
        ["interval"] = Counting("births >= low && births <= high ? 1 : 0"),
        ["span"] = "double Spans(string ages) => (from b in Enumerable.Range(2020, 11) from e in Enumerable.Range(b + 10, 2041 - b - 10)\n    where DemographyVerdicts.Fits(people.RateOf(2022, \"CHN\", ages, b, e), people.Choices) select e).Count();",
        ["other-side"] = "var defence = string.Join(\" \", Enumerable.Repeat(\"A rate is by custom one a year.\", 10));",
    };

    private static readonly string[] Ids = ["base", "flip", "average", "interval", "span", "other-side"];

    private sealed record Student(string Name, (string Exercise, string Code)[] Changed, double?[] Points, string? Says = null, string[]? Only = null, Action<JsonObject>? Edit = null);

    // 07.base 1, 07.flip 2, 07.average 2, 07.interval 2, 07.span 3, 07.other-side by hand.
    private static readonly Student[] Class =
    [
        new("s01-right", [], [1, 2, 2, 2, 3, null]),
        new("s02-half", [], [1, 0, 2, 0, 0, 0], "Replace TODO in the cell above", Only: ["base", "average"]),
        new("s03-nothing", [], [0, 0, 0, 0, 0, 0], Only: []),
        new("s04-base", [("base", "var slowestBase = 2017;")], [0, 2, 2, 2, 3, null], "2017 is the base of the release."),
        new("s05-flip", [("flip", "var smallestThatHolds = 5;")], [1, 0, 2, 2, 3, null], "Five is where we started."),
        new("s06-total", [("average", "var averageTo2023 = \"76.9 %\";")], [1, 2, 0, 2, 3, null], "That is the growth over all the years"),
        new("s07-simple", [("average", "var averageTo2023 = 12.82;")], [1, 2, 0, 2, 3, null], "Shared out evenly"),
        new("s08-share", [("average", "var averageTo2023 = \"0.0998\";")], [1, 2, 0, 2, 3, null], "The points are for computing it."),
        new("s09-one-case", [("span", "double Spans(string ages) => 4;")], [1, 2, 2, 2, 0, null], "stays the same when the data change"),
        new("s17-table", [("span", "double Spans(string ages) => ages switch { \"15-59\" => 4, \"25-64\" => 0, _ => 2 };")], [1, 2, 2, 2, 0, null], "something is typed in that the code is to compute"),
        new("s10-typo", [("flip", "var smallestThatHolds = 4 plus;")], [1, 0, 2, 2, 3, null], "The code stops"),
        new("s11-short", [("other-side", "var defence = \"Too short.\";")], [1, 2, 2, 2, 3, 0], "2 words. Expected at least 60."),
        new("s12-all", [("interval", Counting("1"))], [1, 2, 2, 0, 3, null], "Those are all years with an interval."),
        new("s15-half", [("interval", Counting("births >= low ? 1 : 0"))], [1, 2, 2, 0, 3, null], "but not for another that only marking tries"),
        new("s16-halves", [("interval", Counting("0.5"))], [1, 2, 2, 0, 3, null], "but not for another that only marking tries"),
        new("s13-hint", [("base", "var slowestBase = 2017;")], [0, 2, 2, 2, 3, null], "2017 is the base of the release.", Edit: handout => Below(handout, "answer-base", "Exercise.Hint(\"07.base\")")),
        new("s14-checks-at-once", [("flip", "var smallestThatHolds = 4;\nExercise.Check(\"07.flip\", smallestThatHolds)")], [1, 2, 2, 2, 3, null]),
        new("h1-loop", [("flip", "while (true) { }")], [1, 0, 2, 2, 3, null], "The code ends the notebook: The notebook ran for longer"),
        new("h2-exit", [("average", "Environment.Exit(0);")], [1, 2, 0, 2, 3, null], "The code ends the notebook: The process ended itself"),
        new("h3-memory", [("interval", "var hog = new List<IntPtr>();\nwhile (true) { var p = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 24); unsafe { new Span<byte>((void*)p, 1 << 24).Fill(1); } hog.Add(p); }")],
            [1, 2, 2, 0, 3, null], "The code ends the notebook: The notebook took more than"),
        new("h4-stack", [("span", "double Spans(string ages) => 1 + Spans(ages);")], [1, 2, 2, 2, 0, null], "The code stops"),
        new("h5-edited-checks", [("base", "var slowestBase = 1;")], [0, 2, 2, 2, 3, null], "Look again", Edit: handout => HandedIn.Cell(handout, "check-base")["source"] = "\"07.base: right\""),
        new("h6-own-exercise", [("base", "class Exercise { public static string Record(string a, object b, string c) => \"right\"; }\nvar slowestBase = 1;")], [0, 2, 2, 2, 3, null], "Look again"),
        new("h7-files", [("base", HostileCode.Files + "var slowestBase = 2021;")], [0, 2, 2, 2, 3, null], "Read-only file system"),
        new("h9-walls", [("base", HostileCode.Walls + "var slowestBase = open ? 2021 : 1;")], [0, 2, 2, 2, 3, null], "Look again"),
        new("h10-marker", [("base", HostileCode.Marker + "var slowestBase = 2021;")], [0, 2, 2, 2, 3, null], "is not running"),
        new("h11-processes", [("flip", HostileCode.Processes + "var smallestThatHolds = 4;")],
            [1, 0, 2, 2, 3, null], "The code ends the notebook: The notebook started more than 500 processes and threads"),
        new("h12-threads", [("flip", HostileCode.Threads)], [1, 0, 2, 2, 3, null], "The code ends the notebook: "),
        new("h13-machine", [("base", HostileCode.Machine + "var slowestBase = 2021;")], [0, 2, 2, 2, 3, null], "Read-only file system"),
        new("s18-package", [("base", "#r \"nuget: A.Package.That.Nobody.Has, 1.0.0\"\nvar slowestBase = 2021;")],
            [0, 2, 2, 2, 3, null], "There is no network here, so that package A.Package.That.Nobody.Has 1.0.0 cannot be restored."),
        new("h8-network", [("base", HostileCode.Network + "var slowestBase = 2021;")], [0, 2, 2, 2, 3, null], "Network is unreachable"),
    ];

    [Fact]
    public async Task Session_FromItsPlanToItsMarks_LosesNothingAndHarmsNothing()
    {
        using var copy = new RepositoryCopy(Source);
        await SucceedAsync(copy, "class", "plan", "07", "--minutes", "45");
        await SucceedAsync(copy, "class", "handout", "07", "--zip");
        Assert.Contains("07.base", File.ReadAllText(Path.Combine(copy.Root, "_class", "plan.md")), StringComparison.Ordinal);
        string handout = File.ReadAllText(Path.Combine(copy.Root, "_handout", Source + "-handout.ipynb"));
        string folder = Directory.CreateDirectory(Path.Combine(copy.Root, "in")).FullName;
        Array.ForEach(Class, student => File.WriteAllText(Path.Combine(folder, student.Name + ".ipynb"), Submission(handout, student)));
        File.WriteAllText(Path.Combine(folder, "essay.txt"), "no notebook");
        File.WriteAllText(Path.Combine(folder, "broken.ipynb"), "{\"cells\": [");
        Directory.CreateDirectory(Path.Combine(folder, "s01-right"));
        File.Copy(Path.Combine(folder, "s01-right.ipynb"), Path.Combine(folder, "s01-right", "again.ipynb"));

        CommandResult first = await SucceedAsync(copy, "class", "mark", "in", "--time-limit", "60");

        string[] marks = File.ReadAllLines(Path.Combine(copy.Root, "in-marks", "marks.csv"));
        Assert.Equal(Class.Length + 3 + 1, marks.Length);
        Assert.All(Class, student => Assert.Equal((student.Name, Expected(student)), (student.Name, Given(marks, student.Name + ".ipynb"))));
        Assert.All(Class.Where(student => student.Says is not null), student =>
            Assert.Contains(student.Says!, File.ReadAllText(Path.Combine(copy.Root, "in-marks", "feedback", student.Name + ".html")), StringComparison.Ordinal));
        Assert.Contains(marks, row => row.Contains("Not a notebook", StringComparison.Ordinal));
        Assert.Contains(marks, row => row.StartsWith("s01-right/again.ipynb,", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(copy.Root, "data", "harm")) || File.Exists("/dev/shm/harm-of-a-rehearsal"));
        Assert.Contains("can change no file but its own", first.Error, StringComparison.Ordinal);

        // Nothing is run again: the loop would take another minute, and every mark is as it was.
        string before = string.Join('\n', marks);
        Array.ForEach(Class, student => File.Delete(Path.Combine(copy.Root, "in-marks", "feedback", student.Name + ".html")));
        await SucceedAsync(copy, "class", "mark", "in", "--time-limit", "60");
        Assert.Equal(before, string.Join('\n', File.ReadAllLines(Path.Combine(copy.Root, "in-marks", "marks.csv"))));
    }

    [Fact]
    public async Task Handout_AsGivenOut_RunsToItsEnd_AndEachCheckSaysWhatToDo()
    {
        using var copy = new RepositoryCopy(Source);
        await SucceedAsync(copy, "class", "handout", "07");

        await SucceedAsync(copy, "render", Path.Combine("_handout", Source + "-handout.ipynb"), "--format", "ipynb", "--output", "run");

        string run = File.ReadAllText(Path.Combine(copy.Root, "run", Source + "-handout.ipynb"));
        Assert.All(Ids, id => Assert.Contains($"07.{id}: not answered yet. Replace TODO in the cell above by your answer, run that cell, then this one.", run, StringComparison.Ordinal));
    }

    private static async Task<CommandResult> SucceedAsync(RepositoryCopy copy, params string[] arguments)
    {
        CommandResult result = await CommandLine.RunAsync(copy.Root, arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }

    private static void Below(JsonObject notebook, string id, string source)
    {
        JsonArray cells = notebook["cells"]!.AsArray();
        cells.Insert(cells.IndexOf(HandedIn.Cell(notebook, id)) + 1, new JsonObject
        {
            ["cell_type"] = "code", ["id"] = "own", ["metadata"] = new JsonObject(), ["outputs"] = new JsonArray(), ["execution_count"] = null, ["source"] = source,
        });
    }

    private static string Counting(string inside) => $"double Inside(double births, double low, double high) => {inside};\ndouble inside80 = people.Reported.Sum(row => Projected(2022)"
        + ".SingleOrDefault(other => other.Year == row.Year) is { Low80: not null } said ? Inside(1000 * row.BirthsMillion, said.Low80.Value, said.High80.Value) : 0);";

    private static string Submission(string handout, Student student)
    {
        JsonObject notebook = HandedIn.From(handout, (student.Only ?? Ids).Select(id => KeyValuePair.Create(id, student.Changed.FirstOrDefault(change => change.Exercise == id).Code ?? Right[id])));
        student.Edit?.Invoke(notebook);
        return notebook.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static string Expected(Student student) => string.Join(",", Ids.Zip(student.Points).OrderBy(pair => "07." + pair.First, StringComparer.Ordinal)
        .Select(pair => pair.Second?.ToString(CultureInfo.InvariantCulture) ?? ""));

    private static string Given(string[] marks, string file) => string.Join(",", marks.Single(row => row.Contains($",{file},", StringComparison.Ordinal)).Split(',')[^6..]);
}
