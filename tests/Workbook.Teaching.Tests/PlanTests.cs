using System.Text.Json;
using Workbook.Teaching.Planning;
using Workbook.Teaching.Slides;

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
    public void Plan_ThatCannotFit_Warns() => Assert.Equal(
        "The plan takes 20 of 18 minutes: even the shortest exercise and one section do not fit. Take longer, or fewer notebooks.", SessionPlan.Of([Sample.Taught], 18).Warning);

    [Fact]
    public void Plan_AsMarkdown_SaysWhatToSayAndAsk()
    {
        string text = PlanMarkdown.Of(SessionPlan.Of([Sample.Taught], 45));

        Assert.Contains("- Say: Look at the days.\n- Ask: How many are wet?\n", text, StringComparison.Ordinal);
        Assert.Contains("It rained **3** days.", text, StringComparison.Ordinal);
        Assert.Contains("| 99.sum | write | 10 | 2 | add numbers |", text, StringComparison.Ordinal);
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
}
