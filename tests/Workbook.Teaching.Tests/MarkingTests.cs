using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Marking;
using Workbook.Teaching.Running;
using Workbook.Testing;

namespace Workbook.Teaching.Tests;

public sealed class MarkingTests
{
    private static readonly SampleNotebook Sample = new();

    [Fact]
    public void RecordingNotebook_TakesAnswersFromTheStudent_AndChecksFromTheSource()
    {
        Notebook submission = Submitted(("stub-count", "var count = 3;"), ("check-count", "\"99.count: right\""));

        Notebook recording = RecordingNotebook.Of(Sample.Taught, submission, "/repository", "m", new HashSet<string>()).Notebook;

        Assert.Equal("#load \"/repository/lib/Workbook.Memo/bin/notebook.csx\"", recording.Cells[0].Source);
        Assert.Contains(recording.Cells, cell => cell.Source == "var count = 3;" && cell.Tags.Contains("raises-exception"));
        Assert.Contains(recording.Cells, cell => cell.Source == "Workbook.Exercises.Exercise.Record(\"99.count\", count, \"m\")");
        Assert.DoesNotContain(recording.Cells, cell => cell.Source.Contains("Key.", StringComparison.Ordinal) || cell.Source.Contains("right", StringComparison.Ordinal));
    }

    [Fact]
    public void Answers_AreFound_WhereCellsLostTheirIds()
    {
        JsonObject file = JsonNode.Parse(Submitted(("stub-sum", "double Sum(int[] of) => 1;")).ToBytes())!.AsObject();
        file["cells"]!.AsArray().ToList().ForEach(cell => cell!.AsObject().Remove("id"));

        Assert.Equal("99.sum", OwnerOf("double Sum(int[] of) => 1;", Notebook.Parse(file.ToJsonString(), "x")));
    }

    [Fact]
    public void Answer_ThatIsCheckedInItsOwnCell_IsTaken()
    {
        Notebook submission = Submitted(("stub-count", "var count = 3;\nExercise.Check(\"99.count\", count)"));
        Notebook merged = submission.WithCells(submission.Cells.Where(cell => cell.Id != "check-count").Select(cell => cell.Id == "stub-count" ? Cell.Code(cell.Source, "mine") : cell));

        Assert.All((Notebook[])[submission, merged], handedIn => Assert.Equal("99.count", OwnerOf("var count = 3;\nExercise.Check(\"99.count\", count)", handedIn)));
    }

    [Fact]
    public void Answers_InOneCellBelowAllChecks_AreTakenForEachExerciseThatHasNone()
    {
        const string All = "var count = 3;\nvar text = \"wet\";";
        Notebook submission = Submitted();
        Notebook moved = submission.WithCells([.. submission.Cells.Where(cell => cell.Id is not ("stub-count" or "stub-argue")), Cell.Code(All, "mine")]);

        var recording = RecordingNotebook.Of(Sample.Taught, moved, "/repository", "m", new HashSet<string>());

        Assert.Equal(["99.count", "99.argue"], recording.Notebook.Cells.Index().Where(at => at.Item.Source == All).Select(at => recording.Owners[at.Index]));
    }

    [Fact]
    public async Task Mark_ExerciseWithoutACell_SaysThatNothingAnswersIt()
    {
        Notebook submission = Submitted();
        var without = new Submission("anna", null, "anna.ipynb", "99-rain", submission.WithCells(submission.Cells.Where(cell => cell.Id != "stub-count")), null, "");

        SubmissionMark mark = await new Marker(Sample.Taught, HandoutTests.Keys, "/repository", Recording()).MarkAsync(without, TestContext.Current.CancellationToken);

        Assert.Equal((CheckState.Unanswered, "No code cell answers it. Was the cell taken away, or made one of text?"), (mark.Exercises[0].State, mark.Exercises[0].Says));
    }

    [Fact]
    public void HintsAndChecksInCellsOfOnesOwn_StopNothing()
    {
        Notebook recording = RecordingNotebook.Of(Sample.Taught, Submitted(), "/repository", "m", new HashSet<string>()).Notebook;
        string keys = recording.Cells.Single(cell => cell.Id == "keys").Source;

        Exercise.Open(keys.Split('"')[1]);

        Assert.Equal("99.count has no hints.", Exercise.Hint("99.count"));
        Assert.Equal(CheckState.Wrong, Exercise.Check("99.count", 3).State);
    }

    [Fact]
    public async Task Mark_ComparesWhatWasRecorded_WithTheKeys()
    {
        SubmissionMark mark = await MarkAsync(Recording(("check-count", 2), ("check-sum", 7), ("hidden-sum", 41), ("again-sum", 60), ("check-argue", "one two three four five")));

        Assert.Equal([0, 1.33, null], mark.Exercises.Select(exercise => exercise.Points));
        Assert.Equal("You left one day out.", mark.Exercises[0].Says);
        Assert.Equal("Right for the case that the notebook checks, but not for another that only marking tries.", mark.Exercises[1].Says);
        Assert.Equal(CheckState.Recorded, mark.Exercises[2].State);
        Assert.True(mark.Waits);
    }

    [Theory]
    [InlineData(7, "Right for the notebook's own data, but it stays the same when the data change: something is typed in that the code is to compute. The points are for computing it.")]
    [InlineData(61, "Right for the notebook's own data, but not when marking changes the data and runs it again: what in the code fits these data alone? The points are for computing it.")]
    public async Task Mark_AnswerThatDoesNotFollowTheData_HasNoPoints(int again, string says)
    {
        SubmissionMark mark = await MarkAsync(Recording(("check-sum", 7), ("hidden-sum", 42), ("again-sum", again)));

        Assert.Equal((CheckState.Wrong, 0, says), (mark.Exercises[1].State, mark.Exercises[1].Points, mark.Exercises[1].Says));
    }

    [Fact]
    public async Task Mark_AnswerThatFollowsTheData_IsRight()
    {
        SubmissionMark mark = await MarkAsync(Recording(("check-sum", 7), ("hidden-sum", 42), ("again-sum", 60)));

        Assert.Equal((CheckState.Right, 2, ""), (mark.Exercises[1].State, mark.Exercises[1].Points, mark.Exercises[1].Says));
    }

    [Fact]
    public async Task Mark_AnotherCaseThatHasAMessage_SaysIt()
    {
        SubmissionMark mark = await MarkAsync(Recording(("check-sum", 7), ("hidden-sum", 7), ("again-sum", 60)));

        Assert.Equal("Right for the case that the notebook checks, but not for another that only marking tries. That is the sum of the first days again.", mark.Exercises[1].Says);
    }

    // By luck: where the other data hide the mistake.
    [Fact]
    public async Task Mark_AnswerThatIsRightWithOtherDataAlone_HasNoPoints()
    {
        SubmissionMark mark = await MarkAsync(Recording(("check-sum", 8), ("hidden-sum", 42), ("again-sum", 60)));

        Assert.Equal((CheckState.Wrong, 0), (mark.Exercises[1].State, mark.Exercises[1].Points));
    }

    [Fact]
    public void OtherData_ComeWhenAllElseHasRun_AndThenTheAnswerAgain()
    {
        var recording = RecordingNotebook.Of(Sample.Taught, Submitted(), "/repository", "m", new HashSet<string>());

        Assert.Equal(
            ["Workbook.Exercises.Exercise.Record(\"99.argue\", text, \"m\")", "days = [10, 20, 30];", "double Sum(int[] of) => Exercise.TODO;", "Workbook.Exercises.Exercise.Record(\"99.sum\", Sum(days), \"m\")"],
            recording.Notebook.Cells.TakeLast(4).Select(cell => cell.Source));
        Assert.Equal(["99.argue", "99.sum", "99.sum", "99.sum"], recording.Owners.TakeLast(4));
    }

    [Fact]
    public void Keys_ThatAreTheSameForOtherData_AreAProblem()
    {
        List<string> problems = [];

        AnswerKeys.Read(Sample.Taught, Solved(again: Key.Number(7)), null, problems);

        Assert.Equal(["99-rain.ipynb, cell 22: '7', the answer of 99.sum to the notebook's own data, is right for the other data too, so that it could be typed in. Change the data further."], problems);
    }

    [Fact]
    public async Task Mark_RecordWithAnotherMark_IsNoAnswer()
    {
        SubmissionMark mark = await MarkAsync((notebook, _) => Task.FromResult(Executed(notebook, "forged", ("check-count", 3))));

        Assert.Equal(0, mark.Points);
    }

    [Fact]
    public async Task Mark_WhatEndsTheProcess_CostsItsOwnExerciseAlone()
    {
        SubmissionMark mark = await MarkAsync((notebook, token) => notebook.Cells.ToList().FindIndex(cell => cell.Source == "double Sum(int[] of) => Exercise.TODO;") is int loop and >= 0
            ? Task.FromResult(new RecordedRun(notebook, loop + 1, "It ran too long."))
            : Recording(("check-count", 3))(notebook, token));

        Assert.Equal([1, 0, 0], mark.Exercises.Select(exercise => exercise.Points));
        Assert.Equal("The code ends the notebook: It ran too long.", mark.Exercises[1].Says);
    }

    // As processes do that go on after the cell that started them.
    [Fact]
    public async Task Mark_WhatEndsTheProcessOnlyWhileAnothersCodeRuns_CostsItsOwnExerciseAlone()
    {
        SubmissionMark mark = await MarkAsync((notebook, token) =>
        {
            List<Cell> cells = [.. notebook.Cells];
            int starts = cells.FindIndex(cell => cell.Source == "double Sum(int[] of) => Exercise.TODO;"), runs = cells.FindIndex(cell => RecordingNotebook.IsAnswer(cell, "99.argue"));
            return starts < 0
                ? Recording(("check-count", 3))(notebook, token)
                : Task.FromResult(new RecordedRun(notebook, (runs < 0 ? starts : runs) + 1, "It started too much."));
        });

        Assert.Equal(
            [false, true, false], mark.Exercises.Select(exercise => exercise.Says.Contains("The code ends the notebook: It started too much.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mark_TwoThatEachEndTheProcess_BothHaveNoPoints()
    {
        SubmissionMark mark = await MarkAsync((notebook, token) =>
        {
            int ends = notebook.Cells.ToList().FindIndex(cell => RecordingNotebook.IsAnswer(cell, "99.sum") || RecordingNotebook.IsAnswer(cell, "99.argue"));
            return ends < 0 ? Recording(("check-count", 3))(notebook, token) : Task.FromResult(new RecordedRun(notebook, ends + 1, "It ran too long."));
        });

        Assert.Equal(
            [false, true, true], mark.Exercises.Select(exercise => exercise.Says.Contains("The code ends the notebook: It ran too long.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Submissions_AreFoundWithTheirStudents_AndWhatIsNoneSaysSo()
    {
        using var folder = new TemporaryFolder();
        string notebook = JsonSerializer.Serialize(JsonNode.Parse(Submitted().ToBytes()));
        folder.Write("anna.ipynb", notebook);
        folder.Write("essay.pdf", "%PDF");
        folder.Write("broken.ipynb", "{");
        Directory.CreateDirectory(Path.Combine(folder.Path, "anna"));
        folder.Write("anna/work.ipynb", notebook);
        Directory.CreateDirectory(Path.Combine(folder.Path, "Bo Li_12_assignsubmission_file_"));
        folder.Write("Bo Li_12_assignsubmission_file_/x.ipynb", notebook);

        IReadOnlyList<Submission> found = SubmissionFolder.Read(folder.Path);

        Assert.Equal(["Bo Li", "anna.ipynb", "anna/work.ipynb", "broken", "essay"], found.Select(one => one.Student).Order(StringComparer.Ordinal));
        Assert.Equal("12", found.Single(one => one.Student == "Bo Li").Participant);
        Assert.Equal("Not a notebook (.ipynb).", found.Single(one => one.Student == "essay").Fault);
        Assert.NotNull(found.Single(one => one.Student == "broken").Fault);
    }

    [Fact]
    public void WhatIsNoFileOfAStudent_IsNamedOrPassedOver()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("inside.ipynb", "{}");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.ipynb"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "folder"), elsewhere.Path);
        folder.Write("work.zip", "PK");
        Directory.CreateDirectory(Path.Combine(folder.Path, "anna", "ps1"));
        folder.Write("anna/ps1/timestamp.txt", "2026-11-30 10:00:00 UTC");

        Assert.Equal(
            [("folder", "A link, which is not followed: ask for the file itself."), ("link.ipynb", "A link, which is not followed: ask for the file itself."),
                ("work.zip", "An archive: unpack it into a folder of the student's name.")],
            SubmissionFolder.Read(folder.Path).Select(one => (one.File, one.Fault)));
    }

    [Fact]
    public void HandMarks_ThatAPersonWrote_AreTaken()
    {
        using var folder = new TemporaryFolder();
        var mark = new SubmissionMark("anna", null, "anna.ipynb", "99-rain", null, [new ExerciseMark("99.argue", CheckState.Recorded, null, 4, "", "=HYPERLINK(\"x\"), a text")]);
        string written = HandMarks.Write([mark], _ => ["Names a day"]);
        string file = folder.Write("by-hand.csv", written.Replace(",4,,", ",4,\"2,5\",", StringComparison.Ordinal));

        Assert.Contains("'=HYPERLINK", written, StringComparison.Ordinal);
        Assert.Equal(2.5, HandMarks.With(mark, HandMarks.Read(file)).Points);
        Assert.Contains("'9' points. Expected a number from 0 to 4", Assert.Throws<FormatException>(() => HandMarks.Read(
            folder.Write("by-hand.csv", written.Replace(",4,,", ",4,9,", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);
    }

    private static string? OwnerOf(string source, Notebook submission)
    {
        var recording = RecordingNotebook.Of(Sample.Taught, submission, "/repository", "m", new HashSet<string>());
        return recording.Owners[recording.Notebook.Cells.ToList().FindIndex(cell => cell.Source == source)];
    }

    private static Notebook Submitted(params (string Cell, string Source)[] changes)
    {
        Notebook handout = Handouts.Handout.Of(Sample.Taught, HandoutTests.Keys);
        return handout.WithCells(handout.Cells.Select(cell => changes.FirstOrDefault(change => change.Cell == cell.Id) is { Source: string source } ? cell.WithSource(source) : cell));
    }

    private static Task<SubmissionMark> MarkAsync(Func<Notebook, CancellationToken, Task<RecordedRun>> run) =>
        new Marker(Sample.Taught, HandoutTests.Keys, "/repository", run).MarkAsync(new Submission("anna", null, "anna.ipynb", "99-rain", Submitted(), null, ""), TestContext.Current.CancellationToken);

    // What a run would have recorded: each check's answer, under the mark that its call has.
    private static Func<Notebook, CancellationToken, Task<RecordedRun>> Recording(params (string Check, object Answer)[] answers) =>
        (notebook, _) => Task.FromResult(Executed(notebook, null, answers));

    private static RecordedRun Executed(Notebook notebook, string? forged, params (string Check, object Answer)[] answers)
    {
        Dictionary<string, object> byId = answers.ToDictionary(
            answer => SolvedNotebook.IdOf(Sample.Taught.Cells.Single(place => place.Cell.Id == answer.Check)), answer => answer.Answer);
        return new RecordedRun(
            notebook.WithCells(notebook.Cells.Select(cell => cell.Id is string id && byId.TryGetValue(id, out object? answer) ? cell.WithOutputs([Output(answer, forged ?? MarkOf(cell))], 1) : cell)), null, null);
    }

    // What a run with the solutions would have shown: each check's answer with its key.
    private static Notebook Solved(Key again)
    {
        Dictionary<string, string> shown = Sample.Taught.Exercises.SelectMany(exercise => exercise.AllChecks).ToDictionary(SolvedNotebook.IdOf, check => check.Cell.Id switch
        {
            "check-count" => Exercise.Check("x", 3, Key.Number(3)).Bundle!,
            "hidden-sum" => Exercise.Check("x", 42, Key.Number(42)).Bundle!,
            "check-sum" => Exercise.Check("x", 7, Key.Number(7)).Bundle!,
            "again-sum" => Exercise.Check("x", again.Value, again).Bundle!,
            _ => Exercise.Check("x", "one two three four five", Key.Prose(5, "Names a day")).Bundle!,
        });
        Notebook solved = SolvedNotebook.Of(Sample.Taught, "/repository");
        return solved.WithCells(solved.Cells.Select(cell => cell.Id is string id && shown.TryGetValue(id, out string? bundle) ? cell.WithOutputs([Shown(bundle)], 1) : cell));
    }

    private static string MarkOf(Cell cell) => cell.Source.Split('"')[^2];

    private static string Output(object answer, string mark) => Shown(Exercise.Record("x", answer, mark).Bundle!);

    private static string Shown(string bundle) => new JsonObject
    {
        ["output_type"] = "execute_result",
        ["data"] = new JsonObject { [CheckResultFormatter.MimeType] = JsonNode.Parse(bundle) },
        ["metadata"] = new JsonObject(),
        ["execution_count"] = 1,
    }.ToJsonString();
}
