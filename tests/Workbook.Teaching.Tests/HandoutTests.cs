using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Teaching.Format;
using Workbook.Teaching.Handouts;
using Workbook.Teaching.Running;
using Workbook.Teaching.Slicing;

namespace Workbook.Teaching.Tests;

public sealed class HandoutTests
{
    private static readonly SampleNotebook Sample = new();

    internal static AnswerKeys Keys { get; } = new(Sample.Taught.Exercises.SelectMany(exercise => exercise.AllChecks).ToImmutableDictionary(
        check => check.Number,
        check => check.Cell.Id switch
        {
            "check-count" => Key.Number(3).Mistake(2, "You left one day out."),
            "check-sum" => Key.Number(7),
            "hidden-sum" => Key.Number(42).Mistake(7, "That is the sum of the first days again."),
            "again-sum" => Key.Number(60),
            _ => Key.Prose(5, "Names a day that was dry"),
        }));

    [Fact]
    public void Slice_HasWhatExercisesUse_WhatChangesIt_AndNothingElse() =>
        Assert.Equal(["header", "days", "more"], Slice.Of(Sample.Taught, Sample.Taught.Exercises).Cells.Select(place => place.Cell.Id));

    [Fact]
    public void Slice_KeepsTheUsingsOfCellsLeftOut() =>
        Assert.Equal(["using System.Text;", "using Workbook.Exercises;"], Slice.Of(Sample.Taught, Sample.Taught.Exercises).Usings);

    [Theory]
    [InlineData("var x = y.z + Call(w);", "x", "y,Call,w")]
    [InlineData("foreach (var row in rows) { total += row.Value; }", "", "rows,total")]
    [InlineData("var best = list.Where(item => item.Key > limit);", "best", "list,limit")]
    [InlineData("if (int.TryParse(text, out int n)) { Use(n); }", "n", "text,Use")]
    [InlineData("double part = 0.5; var whole = Run(part);", "part,whole", "Run")]
    [InlineData("double F(int a) => a * b;", "F", "b")]
    public void Names_OfACell_AreThoseOfOtherCells(string code, string defines, string uses)
    {
        var names = CellNames.Of(code);

        Assert.Equal(Sorted(defines), names.Defines.Order(StringComparer.Ordinal));
        Assert.Equal(Sorted(uses), names.Uses.Except(["int", "var"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Slice_HasNothingForANameThatTheStudentDefines()
    {
        var sample = new SampleNotebook();
        sample.Cells.Insert(5, SampleNotebook.Code("other-count", "int count = 1;"));

        Assert.DoesNotContain("other-count", Slice.Of(sample.Taught, sample.Taught.Exercises).Cells.Select(place => place.Cell.Id));
    }

    [Theory]
    [InlineData("The days.", "The days.")]
    [InlineData("As [robots](07-robots.ipynb) [say](#figure) on [a page](https://example.org/x.ipynb).", "As [robots](../notebooks/07-robots.ipynb) say on [a page](https://example.org/x.ipynb).")]
    [InlineData("It rained **3**<!-- =rain.days --> days.", null)]
    public void TextThatLeadsToACell_HasLinksThatLeadSomewhere_AndNoResults(string text, string? shown)
    {
        var sample = new SampleNotebook();
        sample["first"]["source"] = text;

        Assert.Equal(shown, Handout.Of(sample.Taught, Keys).Cells.SingleOrDefault(cell => cell.Id == "first")?.Source);
    }

    [Fact]
    public void Handout_HasTasksStubsAndChecksWithoutKeys()
    {
        Notebook handout = Handout.Of(Sample.Taught, Keys);

        Assert.Equal("99-rain-handout.ipynb", handout.Name);
        Assert.Equal(
            ["title", "how-to", "header", "keys", "usings", "first", "days", "more", "task-count", "stub-count", "check-count", "task-sum", "stub-sum", "check-sum", "task-argue", "stub-argue", "check-argue"],
            handout.Cells.Select(cell => cell.Id));
        Assert.Equal("Exercise.Check(\"99.count\", count)", handout.Cells.Single(cell => cell.Id == "check-count").Source);
        Assert.StartsWith("## Count\n\nHow many days?\n\n*99.count: change a value, about 5 minutes, 1 point.", handout.Cells.Single(cell => cell.Id == "task-count").Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Handout_ForNbgrader_HasAnswersWithPoints_AndLocksTheRest()
    {
        JsonObject[] cells = [.. Handout.Of(Sample.Taught, Keys, forNbgrader: true).Cells.Select(NbgraderSchema.Of).OfType<JsonObject>()];

        Assert.Equal(
            ["99-count-task", "99-count", "99-count-check-1", "99-sum-task", "99-sum", "99-sum-check-1", "99-argue-task", "99-argue", "99-argue-check-1"],
            cells.Select(cell => (string)cell["grade_id"]!));
        Assert.All(cells, cell => Assert.Equal(((bool)cell["grade"]!, !(bool)cell["grade"]!, false), ((bool)cell["solution"]!, (bool)cell["locked"]!, (bool)cell["task"]!)));
        Assert.Equal([1, 2, 4], cells.Where(cell => (bool)cell["grade"]!).Select(cell => (double)cell["points"]!));
    }

    [Fact]
    public void Handout_ThatIsNotForNbgrader_SaysNothingToIt() =>
        Assert.DoesNotContain("nbgrader", Encoding.UTF8.GetString(Handout.Of(Sample.Taught, Keys).ToBytes()), StringComparison.Ordinal);

    [Fact]
    public void Handout_SaysWithWhichExerciseToBegin() =>
        Assert.Contains("The first exercise is **Count**; all of them take about 23 minutes.", Handout.Of(Sample.Taught, Keys).Cells.Single(cell => cell.Id == "how-to").Source, StringComparison.Ordinal);

    [Fact]
    public void Handout_GivesNothingAway() => Assert.Empty(Leaks.In("handout", Handout.Of(Sample.Taught, Keys).ToBytes(), Secrets.Of(Sample.Taught)));

    [Fact]
    public void HiddenCheckOfSeveralLines_IsNotTakenForTheCheckThatStudentsSee()
    {
        var sample = new SampleNotebook();
        sample["hidden-sum"]["source"] = "Exercise.Check(\"99.sum\",\n    Sum([40, 2]), Key.Number(42))";

        Assert.DoesNotContain("Exercise.Check(\"99.sum\",", Secrets.Of(sample.Taught));
        Assert.Contains("Sum([40, 2]), Key.Number(42))", Secrets.Of(sample.Taught));
    }

    [Fact]
    public void Handouts_OfOneNotebook_AreSealedAnew() =>
        Assert.NotEqual(Handout.Of(Sample.Taught, Keys).ToBytes(), Handout.Of(Sample.Taught, Keys).ToBytes());

    [Theory]
    [InlineData("int count = days.Length; // the secret way")]
    [InlineData("You left one day out.")]
    [InlineData("Names a day that was dry")]
    [InlineData("Say: Everybody forgets the last element of the list.")]
    [InlineData("Exercise.Check(\"99.sum\", Sum([40, 2]), Key.Number(42))")]
    public void Leaks_AreFound_InTextEscapesBase64GzipAndZips(string secret)
    {
        ImmutableArray<string> secrets = Secrets.Of(Sample.Taught);
        string escaped = "{\"x\": \"" + string.Concat(secret.Select(letter => $"\\u{(int)letter:x4}")) + "\"}";
        byte[] bytes = Encoding.UTF8.GetBytes(secret);

        Assert.All((byte[][])[bytes, Encoding.UTF8.GetBytes(escaped), Encoding.UTF8.GetBytes($"x {Convert.ToBase64String(bytes)} y"), Encoding.UTF8.GetBytes(Gzipped(bytes)), Zipped(bytes)],
            file => Assert.NotEmpty(Leaks.In("file", file, secrets)));
    }

    [Fact]
    public void Outputs_AreLeaks() => Assert.Contains("file holds outputs.", Leaks.In("file", "{\"cells\": [{\"outputs\": [{}]}]}"u8.ToArray(), []));

    [Fact]
    public void ReaderView_LeavesOutWhatOnlyAClassNeeds_AndOpensSolutions()
    {
        Notebook view = ReaderView.Of(Sample.Notebook);

        Assert.Equal(Sample.Notebook.Cells.Length, view.Cells.Length);
        Assert.Equal("int count = days.Length; // the secret way", view.Cells.Single(cell => cell.Id == "solution-count").Source);
        Assert.All((string[])["stub-count", "check-count", "hint-count", "hidden-sum", "notes-sum", "notes-first"], id => Assert.Equal("", view.Cells.Single(cell => cell.Id == id).Source));
    }

    private static string[] Sorted(string names) => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private static string Gzipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using Stream entry = zip.CreateEntry("inner.txt").Open();
            entry.Write(bytes);
        }

        return packed.ToArray();
    }
}
