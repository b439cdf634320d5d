using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Engine.Notebooks;
using Workbook.Files;
using Workbook.Teaching.Format;
using Workbook.Teaching.Handouts;

namespace Workbook.Teaching.Marking;

/// <summary>Finds what was handed in: files in one folder, or in a folder a student, as learning platforms and nbgrader write them.</summary>
internal static partial class SubmissionFolder
{
    private const long Longest = 32 << 20;

    // nbgrader writes it beside each submission.
    private const string Timestamp = "timestamp.txt";

    /// <summary>All files, in the order of their names; what is no notebook has a fault.</summary>
    public static IReadOnlyList<Submission> Read(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => (IsLink(ref entry) || !entry.IsDirectory) && !entry.FileName.SequenceEqual(Timestamp),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        Submission[] found = [.. files.Order(StringComparer.Ordinal).Select(file => Read(folder, file))];
        HashSet<(string, string?)> twice = [.. found.Where(one => one.Fault is null).GroupBy(one => (one.Student, one.Source)).Where(same => same.Count() > 1).Select(same => same.Key)];
        return [.. found.Select(one => twice.Contains((one.Student, one.Source)) ? one with { Student = one.File } : one)];
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static Submission Read(string folder, string path)
    {
        string file = Path.GetRelativePath(folder, path).Replace('\\', '/');
        (string student, string? participant) = StudentOf(file);
        var none = new Submission(student, participant, file, null, null, null, "");
        string? fault = new FileInfo(path).LinkTarget is not null ? "A link, which is not followed: ask for the file itself."
            : Path.GetExtension(path).ToUpperInvariant() switch { ".IPYNB" => null, ".ZIP" => "An archive: unpack it into a folder of the student's name.", _ => "Not a notebook (.ipynb)." };
        if (fault is not null)
        {
            return none with { Fault = fault };
        }

        try
        {
            if (new FileInfo(path).Length > Longest)
            {
                return none with { Fault = "More than 32 MiB: ask for the notebook without its outputs." };
            }

            byte[] bytes = RegularFile.Bytes(path);
            var notebook = Notebook.Parse(bytes, Path.GetFileName(path));
            string? source = SourceOf(notebook);
            return none with
            {
                Notebook = notebook, Source = source, Digest = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Fault = source is null ? "Made from none of our handouts: it names no source and has no check." : null,
            };
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return none with { Fault = error.Message };
        }
    }

    // Its metadata say so; where a program dropped them, the number that its checks begin with.
    private static string? SourceOf(Notebook notebook) =>
        notebook.Metadata.TryGetProperty(Handout.Source, out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString()
        : notebook.Cells.Select(cell => CheckedId().Match(cell.Source)).FirstOrDefault(match => match.Success)?.Groups["number"].Value;

    private static (string Student, string? Participant) StudentOf(string file)
    {
        string[] parts = file.Split('/');
        string stem = Path.GetFileNameWithoutExtension(parts[^1]);
        string whole = parts.Length > 1 ? parts[0] : stem;
        return Moodle().Match(whole) is { Success: true } found ? (found.Groups["name"].Value, found.Groups["id"].Value) : (whole, null);
    }

    [GeneratedRegex(@"^(?<name>[^_]+)_(?<id>\d+)_assignsubmission_", RegexOptions.CultureInvariant)]
    private static partial Regex Moodle();

    [GeneratedRegex(@"Exercise\.Check\(""(?<number>\d{2})\.", RegexOptions.CultureInvariant)]
    private static partial Regex CheckedId();

    /// <summary>Whether a submission was made from this notebook.</summary>
    public static bool IsFrom(Submission submission, TaughtNotebook taught) => submission.Source == taught.Slug || submission.Source == taught.Number;
}
