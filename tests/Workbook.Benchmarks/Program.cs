using System.Globalization;
using System.Text;
using Workbook.Benchmarks;
using Workbook.Publishing;

// Measures whole commands, a real kernel, loading and methods, and prints medians beside what the project asks for: one table of one run.
// Usage: dotnet run --project tests/Workbook.Benchmarks -- [render|serve|hosts|kernel|loading|bootstrap|scale] [--runs N] [--output FILE]
if (args is [LongTable.Argument])
{
    LongTable.Read();
    return 0;
}

var known = new Dictionary<string, Func<IBenchmark>>
{
    ["render"] = () => new RenderBenchmark(), ["serve"] = () => new ServeBenchmark(), ["hosts"] = () => new HostsBenchmark(), ["kernel"] = () => new KernelBenchmark(),
    ["loading"] = () => new LoadingBenchmark(), ["bootstrap"] = () => new BootstrapBenchmark(), ["scale"] = () => new ScaleBenchmark(),
};
List<string> names = [.. args];
string? file = Taken("--output"), runs = Taken("--runs");
if (names.FirstOrDefault(name => !known.ContainsKey(name)) is string unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'. Known: {string.Join(", ", known.Keys)}.");
    return 2;
}

List<IBenchmark> benchmarks = [.. (names.Count > 0 ? names : [.. known.Keys]).Select(name => known[name]())];
int most = Math.Min(benchmarks.Max(benchmark => benchmark.Runs), runs is null ? int.MaxValue : int.Parse(runs, CultureInfo.InvariantCulture));
for (int run = 0; run < most; run++)
{
    foreach (IBenchmark benchmark in benchmarks.Where(benchmark => run < benchmark.Runs))
    {
        Console.Error.WriteLine($"{benchmark.GetType().Name}, run {run + 1} of {benchmark.Runs}");
        benchmark.RunOnce();
        Console.Error.WriteLine(string.Join("; ", benchmark.Measures.Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Name}: {measure.Values[^1]:0.##} {measure.Unit}"))));
    }
}

benchmarks.OfType<IDisposable>().ToList().ForEach(benchmark => benchmark.Dispose());

List<Measure> measures = [.. benchmarks.SelectMany(benchmark => benchmark.Measures)];
var report = new StringBuilder();
report.Append("Medians of up to ").Append(most).Append(" runs. ").Append(Machine.Description).Append(".\n\n")
    .Append("| measure | median | least | most | asked for |\n|---|---:|---:|---:|---:|\n");
foreach (Measure measure in measures)
{
    report.Append(CultureInfo.InvariantCulture, $"| {measure.Name} | {measure.Median:0.##} {measure.Unit} | {measure.Values.Min():0.##} | {measure.Values.Max():0.##} | {(measure.AtMost is double bar ? string.Create(CultureInfo.InvariantCulture, $"≤ {bar:0.###}{(measure.Holds ? "" : ", missed")}") : "")} |\n");
}

Console.Write(report);
if (file is not null)
{
    File.WriteAllText(file, report.ToString());
    benchmarks.OfType<ScaleBenchmark>().ToList().ForEach(scale => scale.Growth.Save(Path.ChangeExtension(file, ".scale.svg")));
}

return measures.TrueForAll(measure => measure.Holds) ? 0 : 1;

// The word behind an option, both taken out of the names; null where it is not given.
string? Taken(string option)
{
    int at = names.IndexOf(option);
    if (at < 0 || at + 1 == names.Count)
    {
        return null;
    }

    string value = names[at + 1];
    names.RemoveRange(at, 2);
    return value;
}
