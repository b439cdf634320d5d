using System.CommandLine;
using System.Globalization;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Checking;
using Workbook.Teaching.Format;
using Workbook.Teaching.Marking;
using Workbook.Teaching.Running;

namespace Workbook.Cli.Commands.Class;

/// <summary><c>workbook class mark</c>.</summary>
internal static class MarkCommand
{
    private const int Seconds = 90, Mebibytes = 2048;

    // What a run needs of the repository. Elsewhere solutions stand: in notebooks, reports, tests, what git keeps.
    private static readonly string[] Open = ["lib", "data"];

    public static Command Create(CliOutput output)
    {
        var folder = new Argument<string>("FOLDER") { Description = "What was handed in: notebooks, or a folder a student." };
        var target = new Option<string>("--output", "-o") { Description = "Folder for marks and feedback. Default: FOLDER-marks beside it. What is marked there already is not run again.", HelpName = "DIR" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Submissions run side by side. Default: one a processor.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("mark", "Run what was handed in, each shut off from the machine, and write marks and feedback.\n\nExample: workbook class mark submissions") { folder, target, jobs };
        var limits = new LimitOptions(Seconds, Mebibytes);
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string submissions = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(folder)));
            string marks = Path.GetFullPath(parsed.GetValue(target) ?? submissions + "-marks");
            return RunAsync(Datasets.Catalogue.Root, submissions, marks, Math.Max(1, parsed.GetValue(jobs)), limits.Of(parsed), output, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string root, string folder, string target, int jobs, WorkerLimits limits, CliOutput output, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{folder}'.");
        }

        MarkFiles.RefuseForeign(target);
        IReadOnlyList<Submission> submissions = SubmissionFolder.Read(folder);
        IReadOnlyDictionary<(string, string), double> byHand = Given(Path.Combine(target, HandMarks.FileName));
        RoomWalls walls = WorkerRoom.Try();
        output.Error.WriteLine(walls switch
        {
            RoomWalls.All => "Each submission runs without a network, sees no process but its own, and can change no file but its own.",
            RoomWalls.Network => "Each submission runs without a network; this system does not keep it from files and other processes.",
            _ => "This system keeps submissions neither from network nor files, only to time and memory. Mark on a machine that has nothing to lose.",
        });
        var room = new WorkerRoom(root, [.. Directory.EnumerateDirectories(root).Where(part => !Open.Contains(Path.GetFileName(part)) && !Environment.ProcessPath!.StartsWith(part + Path.DirectorySeparatorChar, StringComparison.Ordinal)), RunCache.Folder, folder, target], walls);
        List<SubmissionMark> marks = [.. submissions.Where(one => one.Fault is not null).Select(one => new SubmissionMark(one.Student, one.Participant, one.File, null, one.Fault, []))];
        Dictionary<TaughtNotebook, AnswerKeys> sources = await SourcesAsync(root, submissions, limits, RunCache.OfUser(fresh: false, output.Error), cancellation);
        var memory = new MarkMemory(target);
        int done = 0;
        var gate = new Lock();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        await Parallel.ForEachAsync(submissions.Where(one => one.Fault is null), parallel, async (submission, token) =>
        {
            TaughtNotebook? taught = sources.Keys.FirstOrDefault(source => SubmissionFolder.IsFrom(submission, source));
            SubmissionMark mark = taught is null
                ? new SubmissionMark(submission.Student, submission.Participant, submission.File, null, $"Made from '{submission.Source}', which is no notebook with exercises here.", [])
                : await memory.OfAsync(submission, taught, sources[taught], () => new Marker(taught, sources[taught], root, RecordAsync).MarkAsync(submission, token));
            lock (gate)
            {
                marks.Add(HandMarks.With(mark, byHand));
                output.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{++done} of {submissions.Count(one => one.Fault is null)}: {mark.Student}: {mark.Points:0.##} of {mark.Of:0.##}{(mark.Fault is null ? "" : ", " + mark.Fault)}"));
            }
        });
        MarkFiles.Write(target, [.. marks.OrderBy(mark => mark.File, StringComparer.Ordinal)], sources);
        output.Out.WriteLine(Path.Combine(target, MarkFiles.Marks));
        return ExitCode.Done;

        async Task<RecordedRun> RecordAsync(Notebook made, CancellationToken token)
        {
            WorkerResult result = await ClassNotebooks.RunAsync(made, room, limits, token);
            return new RecordedRun(result.Notebook, result.Error?.CellNumber, result.Error?.Message);
        }
    }

    private static IReadOnlyDictionary<(string, string), double> Given(string file)
    {
        try
        {
            return HandMarks.Read(file);
        }
        catch (FormatException wrong)
        {
            throw new TeachingException(wrong.Message);
        }
    }

    // Only notebooks that something was handed in for.
    private static async Task<Dictionary<TaughtNotebook, AnswerKeys>> SourcesAsync(
        string root, IReadOnlyList<Submission> submissions, WorkerLimits limits, RunCache cache, CancellationToken cancellation)
    {
        Dictionary<TaughtNotebook, AnswerKeys> sources = [];
        foreach (TaughtNotebook taught in NotebookSet.Find(root, [], TextWriter.Null).Select(file => TaughtNotebook.Of(Notebook.Load(file))))
        {
            if (taught.Exercises.Length > 0 && submissions.Any(one => SubmissionFolder.IsFrom(one, taught)))
            {
                string[] problems = [.. FormatCheck.Problems(taught.Notebook)];
                sources[taught] = problems.Length > 0 ? throw new TeachingException(string.Join('\n', problems)) : await ClassNotebooks.KeysAsync(taught, root, limits, cache, cancellation);
            }
        }

        return sources;
    }
}
