using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Variants;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Report;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>Whatever stands in the files that renders read beside notebooks and data: it is taken, left out, or refused in the reader's own words.</summary>
public sealed class RenderingFuzzTests
{
    [Fact]
    public void Variants()
    {
        Catalogue catalogue = Datasets.Catalogue.Remembering();
        byte[][] files = [.. ((string[])["variant,02.day,gap.low\nlate,2025-03-01,\nlow,,3\n", "variant,10-forecasting-priorities.growth\r\n\"half\",\"0,5\"\r\n"]).Select(Encoding.UTF8.GetBytes)];

        (int tried, int accepted) = Mutations.Try<UsageException>(
            files, file => MatrixFile.Parse("m.csv", Encoding.UTF8.GetString(file), catalogue, ["02-measuring-the-gap.ipynb", "10-forecasting-priorities.ipynb"]));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} files of variants tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void Parts()
    {
        using var folder = new TemporaryFolder();
        string[] notebooks = [.. ((string[])["10-a", "20-b"]).Select(name => Path.Combine(folder.Path, name + ".ipynb"))];
        Array.ForEach(notebooks, file => File.WriteAllBytes(file, NotebookText.Of(Path.GetFileNameWithoutExtension(file), "1")));
        var variants = (Variant[])[Variant.First(notebooks, ["months=6"]), new Variant("late", [new Setting("10-a.ipynb", "day", "2025-03-01")])];
        var basis = new PartBasis("1.0", [.. variants], Checksums(notebooks), ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("data/a/a.csv", "00"));
        PieceOutcome[] outcomes = [.. VariantRuns.Plan(variants, notebooks).Select(piece => new PieceOutcome(piece, new NotebookOutcome(piece.File, new WorkerResult(Notebook.Load(piece.File), null, 1, 0.5))))];
        string part = Path.Combine(folder.Path, "part");
        using (var output = new FolderOutput(part))
        {
            PartFolder.Write(Shard.Whole, basis, outcomes, output);
            output.Commit();
        }

        string file = Path.Combine(part, "part.json");

        (int tried, int accepted) = Mutations.Try<ExecutedNotebookException>([File.ReadAllBytes(file)], changed =>
        {
            _ = PartFolder.Parse(file, changed);
            File.WriteAllBytes(file, changed);
            (PartBasis found, IReadOnlyList<PieceOutcome> read) = PartFolder.Read([part], notebooks);
            _ = VariantRuns.Whole(found.Variants, [.. notebooks.Where(name => found.Notebooks.ContainsKey(Path.GetFileName(name)))], read);
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} parts of a report tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void KeptRuns()
    {
        var notebook = Notebook.Parse(NotebookText.Of("10-a", "1", "2"), "10-a.ipynb");
        var kept = new KeptRun([new KeyPart("file name", "10-a.ipynb")], new RunTrace([new Dependency("file", "/nowhere/a.csv", "absent"), new Dependency("datasets", "/nowhere", "")], ["it asks the clock"]), 2, 1.5) { Source = "00" };
        var now = new DependencyState();

        (int tried, int accepted) = Mutations.Try<InvalidDataException>([kept.ToBytes(notebook.ToBytes())], content =>
        {
            FoundRun found = FoundRun.Read("entry", content, notebook) ?? throw new InvalidDataException();
            _ = found.Run.Trace.Reads.Count(read => now.Of(read, "/nowhere", "0,1") == read.State);
            try
            {
                _ = found.Result().Notebook.ToBytes();
            }
            catch (NotebookFormatException fault)
            {
                throw new InvalidDataException(fault.Message, fault);
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} kept runs tried, {tried} survived, {accepted} of them accepted");
    }

    private static ImmutableSortedDictionary<string, string> Checksums(string[] files) => files.ToImmutableSortedDictionary(
        file => Path.GetFileName(file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);
}
