using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Workbook.Engine.Notebooks;
using Workbook.Exercises;
using Workbook.Publishing;
using Workbook.Report.Tests;
using Workbook.Teaching.Format;
using Workbook.Teaching.Marking;
using Workbook.Teaching.Pages;
using Workbook.Teaching.Planning;
using Workbook.Teaching.Slides;

namespace Workbook.Teaching.Tests;

/// <summary>Markup planted in titles, tasks, figures, claims and what students hand in stays text on every page for a class.</summary>
public sealed class PlantedMarkupTests
{
    public static TheoryData<string> Planted => [.. PlantedMarkup.All];

    [Theory]
    [MemberData(nameof(Planted))]
    public void Plan_HasItAsText(string planted)
    {
        var plan = SessionPlan.Of([Taught(planted)], 45);

        AssertText(planted, PlainPage.Of(plan.Title, Prose.Html(PlanMarkdown.Of(plan))));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void SlidesOfASession_HaveItAsText(string planted)
    {
        TaughtNotebook taught = Taught(planted);

        AssertText(planted, Deck.Of(SessionPlan.Of([taught], 45), [taught], (_, _) => Figure(planted)));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void SlidesOfAReport_HaveItAsText(string planted)
    {
        JsonObject[] cells =
        [
            SampleNotebook.Text("title", "# Rain"), SampleNotebook.Text("summary", planted, new JsonObject { ["tags"] = new JsonArray("summary") }),
            Showing(MimeTypes.Figure, JsonNode.Parse(Figure(planted).GetRawText())!), SampleNotebook.Text("said", planted),
            Showing(MimeTypes.Verdict, new JsonObject
            {
                ["claim"] = "C01", ["atMemo"] = new JsonObject { ["standing"] = "open", ["reason"] = planted }, ["now"] = new JsonObject { ["standing"] = "open", ["reason"] = planted },
                ["sources"] = new JsonArray(), ["evidenceFor"] = planted, ["evidenceAgainst"] = planted, ["wouldChange"] = planted,
            }),
        ];

        AssertText(planted, ReportDeck.Of(planted, [NotebookOf(planted, cells)], _ => planted));
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void Feedback_HasItAsText(string planted)
    {
        TaughtNotebook taught = Taught(planted);
        SubmissionMark mark = new(planted, planted, planted, planted, null, [.. taught.Exercises.Select(exercise => new ExerciseMark(exercise.Spec.Id, CheckState.Wrong, 0, 1, planted, planted))]);

        AssertText(planted, FeedbackPages.Of(mark, taught));
        AssertText(planted, FeedbackPages.OfClass(taught, [mark], [mark with { Fault = planted, Exercises = ImmutableArray<ExerciseMark>.Empty }]));
    }

    private static void AssertText(string planted, string page)
    {
        Assert.Empty(PlantedMarkup.Faults(page));
        Assert.Contains(planted, new HtmlParser().ParseDocument(page).Body!.TextContent, StringComparison.Ordinal);
    }

    private static TaughtNotebook Taught(string planted)
    {
        var sample = new SampleNotebook();
        sample["summary"]["source"] = planted;
        sample["notes-first"]["source"] = $"Say: {planted}\n\nAsk: {planted}";
        sample["task-sum"]["source"] = $"**Sum.** {planted}";
        sample["task-sum"]["metadata"]!["workbook"]!["exercise"]!["objective"] = planted;
        return TaughtNotebook.Of(NotebookOf(planted, [.. sample.Cells.Select(cell => cell.DeepClone().AsObject())]));
    }

    private static Notebook NotebookOf(string planted, JsonObject[] cells) => Notebook.Parse(
        new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject { ["workbook"] = new JsonObject { ["number"] = "99", ["title"] = planted, ["question"] = planted } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString(),
        "99-rain.ipynb");

    private static JsonObject Showing(string mime, JsonNode content)
    {
        JsonObject cell = SampleNotebook.Code("show", "show");
        cell["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [mime] = content } });
        return cell;
    }

    private static JsonElement Figure(string planted) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["id"] = "fig", ["title"] = planted, ["caption"] = planted, ["alt"] = planted, ["sources"] = new JsonArray(new JsonObject { ["title"] = planted }),
        ["plotly"] = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "scatter", ["mode"] = "lines", ["name"] = planted, ["x"] = new JsonArray(1, 2), ["y"] = new JsonArray(1, 2) }),
            ["layout"] = new JsonObject(),
        },
    });
}
