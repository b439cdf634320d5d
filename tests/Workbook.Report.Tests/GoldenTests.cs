namespace Workbook.Report.Tests;

/// <summary>Each case folder in, the files of its report out.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Cases => [.. Case.Names];

    /// <summary>
    /// Compares byte by byte; a missing or an extra file fails. What differs is left beside its golden as <c>NAME.received.EXT</c>: look at
    /// it and, when it is right, give it the golden's name. Style and scripts are the same in every report and are not repeated.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Report_OfACase_IsItsGolden(string name)
    {
        string expected = new Case(name).Expected;
        foreach (string stale in Files(expected).Where(IsReceived))
        {
            File.Delete(stale);
        }

        Dictionary<string, byte[]> golden = Files(expected).ToDictionary(file => Path.GetRelativePath(expected, file).Replace('\\', '/'), File.ReadAllBytes);
        var made = MemoryOutput.Of(new Case(name).Input).Files.Where(f => !f.Key.StartsWith("assets/", StringComparison.Ordinal)).ToDictionary();

        List<string> faults = [.. golden.Keys.Except(made.Keys).Select(file => $"missing: {file}")];
        foreach ((string? path, byte[]? bytes) in made)
        {
            if (golden.TryGetValue(path, out byte[]? known) && known.AsSpan().SequenceEqual(bytes))
            {
                continue;
            }

            faults.Add($"{(known is null ? "extra" : "different")}: {path}, see {Leave(expected, path, bytes)}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string[] Files(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    private static bool IsReceived(string file) => Path.GetFileName(file).Contains(".received.", StringComparison.Ordinal);

    private static string Leave(string folder, string path, byte[] bytes)
    {
        string file = Path.ChangeExtension(Path.Combine(folder, path), ".received" + Path.GetExtension(path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
