using Workbook.Cli.Rendering.Tracing;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Testing;

namespace Workbook.Cli.Tests.Reuse;

/// <summary>Whatever a cell may read that nobody keeps track of is noticed from what the compiler made of it.</summary>
public class TrackedCodeTests
{
    [Theory]
    [InlineData("System.IO.File.Exists", "System.IO.File.Exists(\"x\")")]
    [InlineData("System.IO.File.ReadAllText", "string T() => System.IO.File.ReadAllText(\"x\");")]
    [InlineData("System.IO.File.ReadAllText", "Func<string, string> read = System.IO.File.ReadAllText;")]
    [InlineData("System.IO.Directory.GetFiles", "using static System.IO.Directory;\nGetFiles(\".\").Length")]
    [InlineData("System.DateTime.Now", "DateTime.Now.Year")]
    [InlineData("System.DateTime.Today", "var a = DateTime.Today;")]
    [InlineData("System.DateTimeOffset.UtcNow", "DateTimeOffset.UtcNow.Year")]
    [InlineData("System.TimeProvider", "TimeProvider.System.GetUtcNow().Year")]
    [InlineData("System.Diagnostics.Stopwatch.StartNew", "System.Diagnostics.Stopwatch.StartNew().ElapsedTicks")]
    [InlineData("System.Environment.GetEnvironmentVariable", "Environment.GetEnvironmentVariable(\"HOME\")")]
    [InlineData("System.Environment.MachineName", "Environment.MachineName")]
    [InlineData("System.Environment.CurrentDirectory", "void F() => Environment.CurrentDirectory = \"/\";")]
    [InlineData("System.Net.Http.HttpClient", "new System.Net.Http.HttpClient().Timeout.Minutes")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess", "System.Diagnostics.Process.GetCurrentProcess().Id")]
    [InlineData("System.Random.Shared", "Random.Shared.Next(1)")]
    [InlineData("System.Random", "new Random().Next(1)")]
    [InlineData("System.Guid.NewGuid", "Guid.NewGuid().ToString().Length")]
    [InlineData("System.Object.GetHashCode", "\"a\".GetHashCode() > 0")]
    [InlineData("System.Type.GetType", "Type.GetType(\"System.IO.File\") == null")]
    [InlineData("System.Type.GetMethod", "typeof(string).GetMethod(\"Clone\") == null")]
    [InlineData("System.Activator.CreateInstance", "Activator.CreateInstance(typeof(object)) == null")]
    [InlineData("System.Reflection.Assembly.Load", "System.Reflection.Assembly.Load(\"System.Runtime\") == null")]
    [InlineData("System.Linq.Expressions.Expression", "System.Linq.Expressions.Expression<Func<int, int>> e = x => x + 1;")]
    [InlineData("Microsoft.CSharp.RuntimeBinder.Binder", "dynamic d = 1;\nd + 1")]
    [InlineData("System.Threading.Tasks.Task.Run", "await Task.Run(() => 1)")]
    [InlineData("System.Linq.ParallelEnumerable.AsParallel", "new[] { 1 }.AsParallel().Sum()")]
    [InlineData("the native function getpid", "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();")]
    [InlineData("Microsoft.Data.Analysis.DataFrame.LoadCsv", "#r \"Microsoft.Data.Analysis.dll\"\nFunc<string, object> load = file => Microsoft.Data.Analysis.DataFrame.LoadCsv(file);")]
    [InlineData("Deedle.Frame.ReadCsv", "#r \"Deedle.dll\"\n#r \"FSharp.Core.dll\"\nFunc<string, object> load = file => Deedle.Frame.ReadCsv(file);")]
    [InlineData("Workbook.Publishing.FigureFile.Save", "#r \"Workbook.dll\"\nFunc<Workbook.Publishing.Figure, string> save = figure => Workbook.Publishing.FigureFile.Save(figure, \"x.csv\");")]
    [InlineData("Mono.Cecil.AssemblyDefinition.ReadAssembly", "#r \"Mono.Cecil.dll\"\nFunc<string, object> read = file => Mono.Cecil.AssemblyDefinition.ReadAssembly(file);")]
    public async Task WhatIsNotTracked_IsNamed(string member, string code)
    {
        RunTrace trace = await TraceAsync(code, "csharp");

        Assert.Contains(trace.Obstacles, obstacle => obstacle.Contains($"uses {member}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#!about", "has #!about, which shows something else every time")]
    [InlineData("#!time\n1 + 1", "has #!time, which shows something else every time")]
    public async Task WordsThatShowSomethingElseEveryTime_AreNamed(string code, string reason) =>
        Assert.Equal([$"cell 3 {reason}"], (await TraceAsync(code, "csharp")).Obstacles);

    [Theory]
    [InlineData("var rows = new[] { (\"a\", 1.5), (\"b\", 2) };\nrows.GroupBy(row => row.Item1).ToDictionary(group => group.Key, group => group.Sum(row => row.Item2))")]
    [InlineData("record Point(double X, double Y);\nnew Point(1, 2) with { Y = 3 }")]
    [InlineData("async Task<int> F() { await Task.FromResult(1); return 2; }\nawait F()")]
    [InlineData("string text = $\"{Math.PI:0.00} {new DateOnly(2024, 9, 18):d MMMM yyyy}\";\nConsole.WriteLine(text);\ntext switch { [.. var all] => all.Length, _ => 0 }")]
    [InlineData("List<int> numbers = [1, 2, .. Enumerable.Range(3, 4)];\nforeach (int n in numbers) { display(n); }")]
    [InlineData("IEnumerable<int> Some() { yield return new Random(7).Next(); }\nstring.Join(\", \", Some())")]
    [InlineData("System.Text.RegularExpressions.Regex.Replace(\"abc\", \"b\", \"-\")")]
    [InlineData("try { int.Parse(\"x\"); } catch (FormatException error) { Console.WriteLine(error.Message); }")]
    public async Task WhatComputesFromTheCellAlone_IsNot(string code) => Assert.Empty((await TraceAsync(code, "csharp")).Obstacles);

    [Fact]
    public async Task FSharp_IsReadAsItWasCompiled()
    {
        Assert.Empty((await TraceAsync("let squares = [ for i in 1 .. 3 -> i * i ]\nList.sum squares", "fsharp")).Obstacles);
        Assert.Contains("cell 3 uses System.IO.File.Exists, and nobody can tell what that depends on", (await TraceAsync("File.Exists \"x\"", "fsharp")).Obstacles);
    }

    [Fact]
    public async Task ALoadedFile_AndTheFolder_AreWhatTheCellDependsOn()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("more.csx", "int loaded = 5;");

        RunTrace trace = await TraceAsync("#load \"more.csx\"\n$\"{loaded} {Environment.CurrentDirectory}\"", "csharp", folder.Path);

        Assert.Empty(trace.Obstacles);
        Assert.Equal([("file", file), ("folder", "")], trace.Reads.Select(read => (read.Kind, read.Path)));
        Assert.All(trace.Reads, read => Assert.Equal(read.State, new DependencyState().Of(read, folder.Path, "")));
    }

    [Theory]
    [InlineData("#r \"Plotly.NET.dll\"\nPlotly.NET.Defaults.DefaultWidth = 5;")]
    [InlineData("#r \"Plotly.NET.dll\"\nvar shared = Plotly.NET.Defaults.DefaultConfig;")]
    [InlineData("#r \"Plotly.NET.dll\"\nvar shared = Plotly.NET.ChartTemplates.light;")]
    [InlineData("System.Text.RegularExpressions.Regex.CacheSize = 3;")]
    [InlineData("System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);")]
    [InlineData("Environment.SetEnvironmentVariable(\"A\", \"1\");")]
    [InlineData("#r \"Workbook.Exercises.dll\"\nAction<string> open = Workbook.Exercises.Exercise.Open;")]
    public async Task WhatAnotherNotebookInTheProcessWouldFindChanged_IsNoticed(string code) => Assert.False((await TracerAsync(code, "csharp")).LeavesProcess);

    [Theory]
    [InlineData("var list = new List<int> { 1 };\nlist.Capacity = 7;\nlist")]
    [InlineData("class Counter { public static int Count { get; set; } }\nCounter.Count = 3;\nCounter.Count")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;")]
    public async Task WhatEndsWithTheNotebook_LeavesItsProcessAsItWas(string code) => Assert.True((await TracerAsync(code, "csharp")).LeavesProcess);

    private static async Task<RunTrace> TraceAsync(string code, string language, string? folder = null) => (await TracerAsync(code, language, folder)).Trace();

    private static async Task<RunTracer> TracerAsync(string code, string language, string? folder = null)
    {
        folder ??= AppContext.BaseDirectory;
        var tracer = new RunTracer(folder);
        using var session = new NotebookSession(new SessionOptions(folder) { Uses = tracer.Add });
        tracer.Begin(3);
        CellError? error = await session.RunAsync(new CellSource("n.ipynb", new CellNumber(3), code), language, new Discarded());
        Assert.Null(error?.Describe());
        return tracer;
    }

    private sealed class Discarded : IOutputSink
    {
        public void Add(CellOutput output)
        {
        }

        public void Update(string displayId, MimeBundle data)
        {
        }

        public void Clear(bool wait)
        {
        }
    }
}
