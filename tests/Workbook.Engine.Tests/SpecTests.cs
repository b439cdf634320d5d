using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;
using Workbook.Engine.Tests.Notebooks;

namespace Workbook.Engine.Tests;

/// <summary>What cells do, as the files in <c>specs</c> tell it.</summary>
[Collection(Running.ProcessConsole.Name)]
public sealed partial class SpecTests
{
    public static TheoryData<string> Names => [.. SpecCase.All().Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Cells_DoWhatTheSpecificationSays(string name) => CheckAsync(name, besideHost: false);

    [Trait("Takes", "Time")]
    [Theory]
    [MemberData(nameof(Names))]
    public Task Cells_BesideTheKernelOfDotNetInteractive_DoTheSame(string name) => CheckAsync(name, besideHost: true);

    private static async Task CheckAsync(string name, bool besideHost)
    {
        SpecCase spec = SpecCase.All().Single(candidate => candidate.Name == name);
        using var folder = new TemporaryFolder();
        foreach (SpecBlock file in spec.Blocks.Where(block => block.IsFile))
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, file.Kind["file ".Length..]), file.Text, TestContext.Current.CancellationToken);
        }

        Notebook notebook = NotebookFile.OfCells(spec.Blocks.Where(block => block.IsCell).Select(block => block.Text));
        var options = new RunOptions(folder.Path) { Clock = new TickingClock(), StartsHost = besideHost };
        NotebookRun run = await NotebookRunner.RunAsync(notebook, options, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(
            string.Join('\n', spec.Blocks.Where(block => block.IsCell || block.IsOutput)),
            string.Join('\n', Actual(run.Notebook, [.. spec.Blocks.Where(block => block.IsOutput)])));
    }

    private static IEnumerable<SpecBlock> Actual(Notebook notebook, SpecBlock[] expected)
    {
        int shown = 0;
        foreach (Cell cell in notebook.Cells)
        {
            yield return new SpecBlock("csharp", cell.Source);
            foreach (JsonElement output in cell.Outputs)
            {
                yield return Describe(output, expected.ElementAtOrDefault(shown++)?.Kind.Split(' ').Last());
            }
        }
    }

    // A value is shown in several forms: compared is the one that the specification names.
    private static SpecBlock Describe(JsonElement output, string? wanted)
    {
        string type = output.GetProperty("output_type").GetString()!;
        if (type == "stream")
        {
            return new SpecBlock(output.GetProperty("name").GetString()!, NotebookText.Join(output.GetProperty("text")));
        }

        if (type == "error")
        {
            return new SpecBlock("error", string.Join('\n', output.GetProperty("traceback").EnumerateArray().Select(line => line.GetString())));
        }

        JsonElement data = output.GetProperty("data");
        string form = wanted is not null && data.TryGetProperty(wanted, out _) ? wanted : data.EnumerateObject().First().Name;
        JsonElement value = data.GetProperty(form);
        string text = form.EndsWith("json", StringComparison.Ordinal) ? value.GetRawText() : DefaultStyles().Replace(NotebookText.Join(value), string.Empty);
        return new SpecBlock((type == "execute_result" ? "result " : "display ") + form, text);
    }

    [GeneratedRegex(@"<style>\s*\.dni-code-hint.*?</style>", RegexOptions.Singleline)]
    private static partial Regex DefaultStyles();

    private sealed class TickingClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => ticks += 5;
    }
}
