using System.Globalization;
using System.Text.Json;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Testing;

namespace Workbook.Cli.Tests.Reuse;

/// <summary>A kept run stands for one now exactly where one now would give the same.</summary>
public sealed class RunCacheTests : IDisposable
{
    private static readonly WorkerLimits Limits = WorkerLimits.Of(10, 1000);

    private readonly TemporaryFolder folder = new();
    private readonly PretendedRuns runs = new();
    private readonly List<string> complaints = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task FiveHundredEditsByChance_NeverShowWhatAFreshRunWouldNot(int seed)
    {
        const int Edits = 500;
        var chance = new Random(seed);
        Dictionary<string, List<Piece>> notebooks = Enumerable.Range(0, 3).ToDictionary(
            i => Path.Combine(folder.Path, $"{i}.ipynb"), i => new List<Piece> { new(true, $"read {"abc"[i]}.csv"), new(false, "Words."), new(true, "compute"), new(true, "number") });
        foreach (char table in "abc")
        {
            folder.Write($"{table}.csv", "1");
        }

        for (int edit = 0; edit < Edits; edit++)
        {
            Edit(notebooks, chance);
            foreach ((string file, List<Piece> pieces) in notebooks)
            {
                Save(file, pieces);
                string[] parameters = chance.Next(10) == 0 ? ["x=" + chance.Next(3).ToString(CultureInfo.InvariantCulture)] : [];
                WorkerResult kept = await RunAsync(file, parameters), fresh = PretendedRuns.Result(file, parameters);
                Assert.True(kept.Notebook.ToBytes().AsSpan().SequenceEqual(fresh.Notebook.ToBytes()), $"Edit {edit} of seed {seed}: {Path.GetFileName(file)} is not what a fresh run gives.");
                Assert.Equal((fresh.Error, fresh.Cells), (kept.Error, kept.Cells));
            }
        }

        Assert.InRange(runs.Count, 100, (Edits * 3) - 300);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task OtherCommentary_RunsNothing_AndIsShown()
    {
        string file = Save("n.ipynb", new Piece(true, "compute"), new Piece(false, "Before."));
        await RunAsync(file);
        Save("n.ipynb", new Piece(false, "A cell more."), new Piece(true, "compute"), new Piece(false, "After."));

        WorkerResult result = await RunAsync(file);

        Assert.True(result.Reused);
        Assert.Equal(1, runs.Count);
        Assert.Equal("After.", result.Notebook.Cells[2].Source);
        Assert.NotEmpty(result.Notebook.Cells[1].Outputs);
    }

    [Fact]
    public async Task AnOutputThatNamesItsCell_IsNotTakenWhenTheCellHasAnotherNumber()
    {
        string file = Save("n.ipynb", new Piece(true, "number"));
        await RunAsync(file);
        Save("n.ipynb", new Piece(false, "A cell more."), new Piece(true, "number"));

        Assert.Contains("this is cell 2", (await RunAsync(file)).Notebook.Cells[1].Outputs[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTableTouched_RunsOnlyItsReaders()
    {
        folder.Write("a.csv", "1");
        folder.Write("b.csv", "1");
        string[] files = [Save("1.ipynb", new Piece(true, "read a.csv")), Save("2.ipynb", new Piece(true, "read b.csv")), Save("3.ipynb", new Piece(true, "read a.csv\nread b.csv"))];
        await RunAllAsync(files);
        folder.Write("b.csv", "2");

        Assert.Equal("kept run run", await RunAllAsync(files));
        folder.Write("b.csv", "1");
        Assert.Equal("kept kept kept", await RunAllAsync(files));
    }

    [Fact]
    public async Task AFileThatIsThereNow_IsAChange()
    {
        string file = Save("n.ipynb", new Piece(true, "read a.csv"));
        await RunAsync(file);
        folder.Write("a.csv", "1");

        Assert.False((await RunAsync(file)).Reused);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("clock")]
    public async Task ARunThatFailed_OrOfWhichNobodyKnowsWhatItRead_IsMadeEveryTime(string line)
    {
        string file = Save("n.ipynb", new Piece(true, line));

        Assert.Equal("run", await RunAllAsync(file));
        Assert.Equal("run", await RunAllAsync(file));
        Assert.Equal(2, runs.Count);
    }

    [Fact]
    public async Task AnotherBuildOfAnAssembly_OtherLimits_OrFresh_RunEveryNotebook()
    {
        string file = Save("n.ipynb", new Piece(true, "compute"));
        await RunAsync(file);
        KeyPart[] now = [.. Surroundings.Of(folder.Path, Limits, null)];
        Assert.NotNull(Cache().Find(file, [], now));

        Assert.Null(Cache().Find(file, [], [.. now.Select(part => part.Name == "assembly Workbook.dll" ? part with { State = "another" } : part)]));
        Assert.Null(Cache().Find(file, [], [.. Surroundings.Of(folder.Path, WorkerLimits.Of(11, 1000), null)]));
        Assert.Null(Cache(fresh: true).Find(file, [], now));
        Assert.Null(Cache().Find(file, ["x=1"], now));
    }

    [Fact]
    public async Task Why_NamesWhatHasChanged_AndNothingWhereNothingHas()
    {
        folder.Write("a.csv", "1");
        string file = Save("n.ipynb", new Piece(false, "Words."), new Piece(true, "read a.csv"));
        await RunAsync(file);
        Assert.Empty(Why(file));

        folder.Write("a.csv", "2");
        Save("n.ipynb", new Piece(false, "Words."), new Piece(true, "read a.csv\nmore"));

        Assert.Equal(["Other code than then: cell 2.", "Changed since then: a.csv."], Why(file));
        Save("n.ipynb", new Piece(true, "clock"));
        await RunAsync(file);
        Assert.Equal(["It runs every time: it asks the clock."], Why(file));
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<string> Why(string file)
    {
        RunCache cache = Cache();
        return cache.Why(cache.Latest(file, [])!, file, [], [.. Surroundings.Of(folder.Path, Limits, null)], folder.Path);
    }

    // A cache of its own each time, as each command has.
    private RunCache Cache(bool fresh = false) => new(new EntryFolder(Kept, 4_000_000, TimeProvider.System, complaints.Add), fresh);

    private string Kept => Path.Combine(folder.Path, "kept");

    private Task<WorkerResult> RunAsync(string file, params string[] parameters) => Cache().RunAsync(file, parameters, Limits, () => runs.RunAsync(file, parameters));

    private async Task<string> RunAllAsync(params string[] files)
    {
        var reused = new List<string>();
        foreach (string file in files)
        {
            reused.Add((await RunAsync(file)).Reused ? "kept" : "run");
        }

        return string.Join(' ', reused);
    }

    private void Edit(Dictionary<string, List<Piece>> notebooks, Random chance)
    {
        List<Piece> pieces = notebooks.Values.ElementAt(chance.Next(notebooks.Count));
        int at = chance.Next(pieces.Count);
        string table = Path.Combine(folder.Path, $"{"abc"[chance.Next(3)]}.csv"), word = chance.Next(4).ToString(CultureInfo.InvariantCulture);
        switch (chance.Next(12))
        {
            case 0 or 1:
                File.WriteAllText(table, word);
                break;
            case 2:
                File.Delete(table);
                break;
            case 3 or 4:
                pieces[at] = pieces[at] with { Text = pieces[at].IsCode ? $"{pieces[at].Text.Split('\n')[0]}\nline {word}" : $"Words {word}." };
                break;
            case 5:
                pieces.Insert(at, new Piece(false, $"Words {word}."));
                break;
            case 6 when pieces.Count < 9:
                pieces.Insert(at, new Piece(true, ((string[])["compute", "number", $"read {Path.GetFileName(table)}", "clock", "fail"])[chance.Next(5)]));
                break;
            case 7 when pieces.Count > 1:
                pieces.RemoveAt(at);
                break;
            case 8:
                (pieces[0], pieces[at]) = (pieces[at], pieces[0]);
                break;
            case 9:
                pieces.RemoveAll(piece => piece.Text is "fail" or "clock");
                pieces.Add(new Piece(true, "compute"));
                break;
            case 10 when Directory.Exists(Kept):
                string kept = Directory.GetFiles(Kept)[chance.Next(Directory.GetFiles(Kept).Length)];
                byte[] bytes = File.ReadAllBytes(kept);
                bytes[chance.Next(bytes.Length)] ^= 4;
                File.WriteAllBytes(kept, bytes);
                break;
            default:
                break;
        }
    }

    private string Save(string name, params Piece[] pieces)
    {
        string file = Path.Combine(folder.Path, name);
        Save(file, (IReadOnlyList<Piece>)pieces);
        return file;
    }

    private static void Save(string file, IReadOnlyList<Piece> pieces) => File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(new
    {
        cells = pieces.Select(piece => piece.IsCode
            ? (object)new { cell_type = "code", execution_count = (int?)null, metadata = new { }, outputs = Array.Empty<object>(), source = piece.Text }
            : new { cell_type = "markdown", metadata = new { }, source = piece.Text }),
        metadata = new { },
        nbformat = 4,
        nbformat_minor = 4,
    }));

    private sealed record Piece(bool IsCode, string Text);
}
