using System.Security.Cryptography;
using System.Text.Json;
using Workbook.Cli.Rendering.Workers;
using Workbook.Engine.Notebooks;
using Workbook.Files;
using Workbook.Report;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>A folder with one part of a report's executed notebooks, from which <c>workbook merge</c> makes the report.</summary>
internal static class PartFolder
{
    private const string FileName = "part.json";

    private const int Longest = 16 << 20;

    public static void Write(Shard shard, PartBasis basis, IReadOnlyList<PieceOutcome> outcomes, IReportOutput output)
    {
        List<PartRun> runs = [];
        foreach ((Piece piece, NotebookOutcome outcome) in outcomes)
        {
            string name = Path.GetFileName(piece.File);
            byte[] document = outcome.Result.Notebook.ToBytes();
            output.Write(PathOf(piece.Variant.Name, name), document);
            runs.Add(new PartRun(piece.Variant.Name, name, Checksum(document), outcome.Result.Cells, outcome.Result.Seconds, outcome.Result.Error));
        }

        output.Write(FileName, JsonSerializer.SerializeToUtf8Bytes(new Part(shard, basis, [.. runs]), PartContext.Default.Part));
    }

    /// <summary>Reads all parts of one report.</summary>
    /// <param name="folders">Their folders, in any order.</param>
    /// <param name="files">The repository's notebooks, from which the parts must have been run.</param>
    /// <exception cref="ExecutedNotebookException">One is missing, comes twice, is damaged, or belongs to another report.</exception>
    public static (PartBasis Basis, IReadOnlyList<PieceOutcome> Outcomes) Read(IReadOnlyList<string> folders, IReadOnlyList<string> files)
    {
        (string Folder, Part Part)[] parts = [.. folders.Select(folder => (folder, Load(folder)))];
        (string first, Part one) = parts[0];
        foreach ((string folder, Part part) in parts)
        {
            string? fault = part.Shard.Of != one.Shard.Of ? $"is part {part.Shard}, but {first} is part {one.Shard}"
                : one.Basis.Difference(part.Basis) is string difference ? $"{difference} in {first}"
                : parts.FirstOrDefault(other => other.Folder != folder && other.Part.Shard == part.Shard) is { Folder: { } twice } ? $"is part {part.Shard}, and so is {twice}"
                : null;
            if (fault is not null)
            {
                throw new ExecutedNotebookException($"{folder}: it {fault}. Expected the parts of one report, each once.");
            }
        }

        string[] missing = [.. Enumerable.Range(1, one.Shard.Of).Except(parts.Select(part => part.Part.Shard.Index)).Select(index => new Shard(index, one.Shard.Of).ToString())];
        if (missing.Length > 0)
        {
            throw new ExecutedNotebookException($"The parts {string.Join(", ", missing)} are not there. Name their folders too, or render them: render --shard {missing[0]}");
        }

        PieceOutcome[] outcomes = [.. parts.SelectMany(part => part.Part.Runs.Select(run => Outcome(part.Folder, run, one.Basis, files)))];
        CheckWhole(first, one.Basis, [.. outcomes.Select(outcome => outcome.Piece)], files);
        return (one.Basis, outcomes);
    }

    // Each piece of the work once, whoever did it.
    private static void CheckWhole(string folder, PartBasis basis, IReadOnlyList<Piece> found, IReadOnlyList<string> files)
    {
        ILookup<(string, string), Piece> runs = found.ToLookup(piece => (piece.Variant.Name, piece.File));
        IReadOnlyList<Piece> planned = VariantRuns.Plan(basis.Variants, [.. files.Where(file => basis.Notebooks.ContainsKey(Path.GetFileName(file)))]);
        string? fault = runs.FirstOrDefault(same => same.Count() > 1) is { } twice ? $"{Name(twice.First())} comes twice"
            : planned.FirstOrDefault(piece => !runs.Contains((piece.Variant.Name, piece.File))) is { } missing ? $"{Name(missing)} is not there"
            : null;
        if (fault is not null)
        {
            throw new ExecutedNotebookException($"{folder}: {fault} in the parts of this report. Expected each notebook once. Render the parts again.");
        }

        static string Name(Piece piece) => PathOf(piece.Variant.Name, Path.GetFileName(piece.File));
    }

    private static PieceOutcome Outcome(string folder, PartRun run, PartBasis basis, IReadOnlyList<string> files)
    {
        string path = Path.Combine(folder, PathOf(run.Variant, run.Notebook));
        string? file = files.FirstOrDefault(file => Path.GetFileName(file) == run.Notebook);
        Variant? variant = basis.Variants.FirstOrDefault(variant => variant.Name == run.Variant);
        if (file is null || variant is null)
        {
            throw new ExecutedNotebookException($"{Path.Combine(folder, FileName)}: it lists {PathOf(run.Variant, run.Notebook)}, which is none of its notebooks and variants. Render this part again.");
        }

        byte[] document = File.Exists(path) ? RegularFile.Bytes(path) : throw new ExecutedNotebookException($"{path}: not there. Copy the part's folder whole, or render this part again.");
        return Checksum(document) == run.Sha256
            ? new PieceOutcome(new Piece(variant, file), new NotebookOutcome(file, new WorkerResult(Notebook.Parse(document, run.Notebook), run.Error, run.Cells, run.Seconds)))
            : throw new ExecutedNotebookException($"{path}: it was changed after it was run. Render this part again.");
    }

    private static Part Load(string folder)
    {
        string file = Path.Combine(folder, FileName);
        try
        {
            return Parse(file, RegularFile.Bytes(file, Longest));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ExecutedNotebookException($"{folder}: no {FileName} is there. Expected a folder that render --shard wrote.");
        }
    }

    /// <summary>Reads what the file of a part says.</summary>
    /// <exception cref="ExecutedNotebookException">It is not what <see cref="Write"/> writes.</exception>
    internal static Part Parse(string file, byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, PartContext.Default.Part) is { Shard.IsPossible: true, Basis.Variants: { IsDefaultOrEmpty: false } variants, Runs.IsDefault: false } part
                    && variants[0].Name.Length == 0 && variants.Skip(1).All(variant => MatrixFile.IsName(variant.Name)) && variants.DistinctBy(variant => variant.Name).Count() == variants.Length
                    && variants.All(variant => !variant.Settings.IsDefault && variant.Settings.All(setting => setting is not null)) && part.Runs.All(run => run is not null)
                ? part
                : throw new ExecutedNotebookException($"{file}: it is no part of a report. Expected what render --shard writes.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new ExecutedNotebookException($"{file}: {error.Message} Expected what render --shard writes; render this part again.");
        }
    }

    private static string PathOf(string variant, string notebook) => variant.Length == 0 ? notebook : $"{variant}/{notebook}";

    private static string Checksum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
