using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Format;
using Workbook.Teaching.Handouts;
using Workbook.Teaching.Running;
using Workbook.Testing;

namespace Workbook.Teaching.Tests;

public sealed class NbgraderTests
{
    // What nbgrader cuts out of a notebook, or puts in the place of what students are to keep.
    private static readonly string[] Marks = ["BEGIN SOLUTION", "BEGIN HIDDEN TESTS", "BEGIN MARK SCHEME", "AUTOTEST", "HASHED AUTOTEST"];

    public static TheoryData<string> Committed =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Committed))]
    public void HandoutOfANotebook_IsOneThatNbgraderTakes(string name)
    {
        var taught = TaughtNotebook.Of(Notebook.Load(Path.Combine(Repository.Root, "notebooks", name)));

        Notebook handout = Handout.Of(taught, AnyKeys(taught), forNbgrader: true);

        JsonObject[] says = [.. handout.Cells.Select(NbgraderSchema.Of).OfType<JsonObject>()];
        Assert.Empty(NbgraderSchema.Faults(handout));
        Assert.Equal(taught.Exercises.Select(exercise => exercise.Spec.Points), says.Where(cell => (bool)cell["grade"]!).Select(cell => (double)cell["points"]!));
        Assert.All(handout.Cells, cell => Assert.DoesNotContain(Marks, mark => cell.Source.Contains(mark, StringComparison.Ordinal)));
        Assert.All(handout.Cells.Where(cell => cell.Tags.Contains("check")), cell => Assert.True((bool)NbgraderSchema.Of(cell)!["locked"]!));
        Assert.All(handout.Cells.Where(cell => cell.Type == CellType.Code && cell.Tags.Contains("exercise")), cell => Assert.False((bool)NbgraderSchema.Of(cell)!["locked"]!));
    }

    [Theory]
    [InlineData("grade_id", "\"99.count\"", "grade_id: 99.count")]
    [InlineData("grade_id", "\"99-sum\"", "Duplicate grade id: 99-sum")]
    [InlineData("schema_version", "2", "schema_version: 2")]
    [InlineData("points", "-1", "points: -1")]
    [InlineData("points", null, "does not have points")]
    [InlineData("locked", null, "locked is a required property")]
    [InlineData("level", "1", "level: 1")]
    [InlineData("task", "true", "Task cells have to be markdown")]
    public void WhatNbgraderRefuses_IsFound(string member, string? value, string fault)
    {
        Notebook handout = Handout.Of(new SampleNotebook().Taught, HandoutTests.Keys, forNbgrader: true);
        JsonObject whole = JsonNode.Parse(handout.ToBytes())!.AsObject();
        JsonObject says = whole["cells"]!.AsArray().Single(cell => (string?)cell!["id"] == "stub-count")!["metadata"]!["nbgrader"]!.AsObject();
        says.Remove(member);
        if (value is not null)
        {
            says[member] = JsonNode.Parse(value);
        }

        Assert.Equal([fault], NbgraderSchema.Faults(Notebook.Parse(whole.ToJsonString(), "x")));
    }

    // What a key expects is no concern of nbgrader's, and to know it takes a run.
    private static AnswerKeys AnyKeys(TaughtNotebook taught) =>
        new(taught.Exercises.SelectMany(exercise => exercise.AllChecks).ToImmutableDictionary(check => check.Number, _ => Key.Prose(5, "Says why")));
}
