using System.Globalization;
using System.Text;
using Workbook.Benchmarks;

// Measures whole commands and a real kernel, each several times, and prints medians beside what the project asks for.
// Usage: dotnet run -c Release --project tests/Workbook.Benchmarks -- [render|kernel] [--output FILE]
const int Runs = 5;

var known = new Dictionary<string, Func<IBenchmark>> { ["render"] = () => new RenderBenchmark(), ["kernel"] = () => new KernelBenchmark() };
int at = Array.IndexOf(args, "--output");
string? file = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
string[] names = [.. args.Where((_, i) => at < 0 || (i != at && i != at + 1))];
if (names.FirstOrDefault(name => !known.ContainsKey(name)) is string unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'. Known: {string.Join(", ", known.Keys)}.");
    return 2;
}

List<IBenchmark> benchmarks = [.. (names.Length > 0 ? names : [.. known.Keys]).Select(name => known[name]())];
for (int run = 1; run <= Runs; run++)
{
    Console.Error.WriteLine($"Run {run} of {Runs}");
    benchmarks.ForEach(benchmark => benchmark.RunOnce());
}

List<Measure> measures = [.. benchmarks.SelectMany(benchmark => benchmark.Measures)];
var report = new StringBuilder();
report.Append("Medians of ").Append(Runs).Append(" runs. ").Append(Machine.Description).Append(".\n\n")
    .Append("| measure | median | least | most | asked for |\n|---|---:|---:|---:|---:|\n");
foreach (Measure measure in measures)
{
    report.Append(CultureInfo.InvariantCulture, $"| {measure.Name} | {measure.Median:0.##} {measure.Unit} | {measure.Values.Min():0.##} | {measure.Values.Max():0.##} | {(measure.AtMost is double most ? string.Create(CultureInfo.InvariantCulture, $"≤ {most:0.##}{(measure.Holds ? "" : ", missed")}") : "")} |\n");
}

Console.Write(report);
if (file is not null)
{
    File.WriteAllText(file, report.ToString());
}

return measures.TrueForAll(measure => measure.Holds) ? 0 : 1;
