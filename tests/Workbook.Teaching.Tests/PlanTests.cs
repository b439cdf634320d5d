using System.Text.Json;
using Microsoft.Playwright;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Format;
using Workbook.Teaching.Planning;
using Workbook.Teaching.Slides;
using Workbook.Testing;

namespace Workbook.Teaching.Tests;

public sealed class PlanTests
{
    private static readonly SampleNotebook Sample = new();

    [Fact]
    public void Plan_OfALongSession_HasEverything_AndItsTimesAddUp()
    {
        var plan = SessionPlan.Of([Sample.Taught], 45);

        Assert.Equal(["99.count", "99.sum", "99.argue"], plan.Exercises.Select(exercise => exercise.Spec.Id));
        Assert.Equal(45, plan.Planned);
        Assert.Null(plan.Warning);
        Assert.Empty(plan.Skipped);
        Assert.All(plan.Steps.Zip(plan.Steps.Skip(1)), pair => Assert.Equal(pair.First.Start + pair.First.Minutes, pair.Second.Start));
    }

    [Fact]
    public void Plan_OfAShortSession_SkipsTheHardest_AndSaysSo()
    {
        var plan = SessionPlan.Of([Sample.Taught], 30);

        Assert.Equal(["99.count", "99.argue"], plan.Exercises.Select(exercise => exercise.Spec.Id));
        Assert.Equal(["Exercise 99.sum, Sum (10 minutes)"], plan.Skipped);
    }

    [Fact]
    public void Title_WithABoundNumber_ShowsTheNumberAlone()
    {
        var sample = new SampleNotebook();
        sample["task-count"]["source"] = "**When was it 8 %<!-- =rain.share -->?** Count.";

        TaughtExercise exercise = sample.Taught.Exercises[0];

        Assert.Equal(("When was it 8 %?", "Count."), (exercise.Title, exercise.TaskText));
    }

    [Fact]
    public void Plan_ThatCannotFit_Warns() => Assert.Equal(
        "The plan takes 20 of 18 minutes: even the shortest exercise and one section do not fit. Take longer, or fewer notebooks.", SessionPlan.Of([Sample.Taught], 18).Warning);

    [Fact]
    public void Plan_AsMarkdown_SaysWhatToSayAndAsk()
    {
        string text = PlanMarkdown.Of(SessionPlan.Of([Sample.Taught], 45));

        Assert.Contains("- Say: Look at the days.\n- Ask: How many are wet?\n", text, StringComparison.Ordinal);
        Assert.Contains("It rained **3** days.", text, StringComparison.Ordinal);
        Assert.Contains("| 99.sum | complete a line | 10 | 2 | add numbers |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_OfTwoNotebooks_GoesThroughOneAfterTheOther_AndSaysOfEachPartWhoseItIs()
    {
        var other = new SampleNotebook();
        other.Cells.Remove(other["notes-first"]);
        TaughtNotebook second = other.Taught with { Notebook = Renamed(other.Notebook, "98-snow.ipynb") };

        var plan = SessionPlan.Of([Sample.Taught, second], 60);

        Assert.Equal(
            ["the question", "99-rain, cells 5–10", "Run All", "99.count", "99.sum", "99.argue", "98-snow, cells 5–9", "Run All", "99.count", "99.sum", "all"],
            plan.Steps.Select(step => step.Where));
        Assert.Equal(["count days", "add numbers", "argue"], plan.Aims);
        Assert.Equal(["Exercise 99.argue, Argue (8 minutes)"], plan.Skipped);
        Assert.Equal(60, plan.Planned);
        Assert.Contains("**Rain.** It rained", PlanMarkdown.Of(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void Section_WithoutNotes_IsToldWithTheFirstSentencesOnItsFigures()
    {
        var sample = new SampleNotebook();
        sample.Cells.Remove(sample["notes-first"]);
        sample.Cells.Insert(8, SampleNotebook.Text("comment", "It rained on **3**<!-- =rain.days --> days ([Figure](#days)). On none did it snow."));

        Assert.Equal(["It rained on **3** days."], SessionPlan.Of([sample.Taught], 45).Steps.Single(step => step.Section is not null).Say);
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task Slides_InASmallWindow_ClipNothing_AndAreReadToTheirEndBeforeTheyTurn()
    {
        var sample = new SampleNotebook();
        sample["stub-count"]["source"] = string.Concat(Enumerable.Repeat("var count = \"TODO\"; // a number of days, from one to thirty-one, with no fraction at all\n", 12));
        using TemporaryFolder folder = new();
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(folder.Write("slides.html", Deck.Of(SessionPlan.Of([sample.Taught], 45), [sample.Taught], (_, _) => null)), new Viewing(640, false));
        await page.SetViewportSizeAsync(640, 360);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('.code').values().filter(code => code.scrollHeight > code.clientHeight + 1 || getComputedStyle(code).overflow === 'hidden').toArray().length"));
        await page.EvaluateAsync("show(2)");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.EvaluateAsync<double>("slides[2].scrollTop") > 0);
        Assert.Equal(2, await page.EvaluateAsync<int>("now"));
        while (await page.EvaluateAsync<bool>("slides[2].scrollTop + slides[2].clientHeight < slides[2].scrollHeight - 1"))
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(3, await page.EvaluateAsync<int>("now"));
    }

    [Fact]
    public void Slides_ShowFiguresAndTasks_WithNotes_AndNoSolution()
    {
        JsonElement figure = JsonElement.Parse("""{"title": "Wet <days>", "caption": "Days.", "alt": "A line.", "sources": [{"title": "Gauge"}], "plotly": {"data": [], "layout": {"title": "</script>"}}}""");

        string deck = Deck.Of(SessionPlan.Of([Sample.Taught], 45), [Sample.Taught], (_, id) => id == "chart" ? figure : null);

        Assert.Contains("<h2>Wet &lt;days&gt;</h2>", deck, StringComparison.Ordinal);
        Assert.Contains("<p>Ask: How many are wet?</p>", deck, StringComparison.Ordinal);
        Assert.Contains("<p>Write the sum.</p>", deck, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"code\">var count = &quot;TODO&quot;;</pre>", deck, StringComparison.Ordinal);
        Assert.DoesNotContain("of.Sum()", deck, StringComparison.Ordinal);
        Assert.DoesNotContain("\"</script>\"", deck, StringComparison.Ordinal);
    }

    private static Notebook Renamed(Notebook notebook, string name) => Notebook.Parse(notebook.ToBytes(), name);
}
