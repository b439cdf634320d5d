using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Tests;

/// <summary>A source notebook with three exercises, to be changed at will.</summary>
internal sealed class SampleNotebook
{
    public List<JsonObject> Cells { get; } =
    [
        Text("title", "# Rain"),
        Text("summary", "It rained **3**<!-- =rain.days --> days.", Tagged("summary")),
        Code("header", "#load \"../lib/Workbook.Memo/bin/notebook.csx\""),
        Code("unused", "using System.Text; int unused = 1;"),
        Text("first", "## Days\n\nThe days."),
        Code("days", "int[] days = [1, 2, 3];"),
        Code("more", "days[0] = 2;"),
        Code("chart", "days.ToFigure(id: \"days\")"),
        Text("notes-first", "Say: Look at the days.\n\nAsk: How many are wet?", Tagged("notes")),
        Code("using", "using Workbook.Exercises;"),
        Text("task-count", "**Count.** How many days<!-- literal: x -->?", Spec("99.count", "value", 5, 1, "count days")),
        Code("stub-count", "var count = \"TODO\";", "exercise"),
        Code("solution-count", "#if false // true runs it\nint count = days.Length; // the secret way\n#endif", "solution"),
        Code("check-count", "Exercise.Check(\"99.count\", count, Key.Number(days.Length).Mistake(2, \"You left one day out.\"))", "check"),
        Text("hint-count", "Use your fingers.", Tagged("hint")),
        Text("task-sum", "**Sum.** Write the sum.", Spec("99.sum", "line", 10, 2, "add numbers")),
        Code("stub-sum", "double Sum(int[] of) => Exercise.TODO;", "exercise"),
        Code("solution-sum", "#if false\ndouble Sum(int[] of) => of.Sum();\n#endif", "solution"),
        Code("check-sum", "Exercise.Check(\"99.sum\", Sum(days), Key.Number(7))", "check"),
        Code("hidden-sum", "Exercise.Check(\"99.sum\", Sum([40, 2]), Key.Number(42))", "hidden-check"),
        Code("other-sum", "#if false\ndays = [10, 20, 30];\n#endif", "other-data"),
        Code("again-sum", "Exercise.Check(\"99.sum\", Sum(days), Key.Number(60))", "hidden-check"),
        Text("hint-sum", "A loop.", Tagged("hint")),
        Text("notes-sum", "Say: Everybody forgets the last element of the list.", Tagged("notes")),
        Text("task-argue", "**Argue.** Is it wet?", Spec("99.argue", "write", 8, 4, "argue")),
        Code("stub-argue", "var text = \"TODO\";", "exercise"),
        Code("solution-argue", "#if false\nvar text = \"Wet is what people call it when it rains a lot.\";\n#endif", "solution"),
        Code("check-argue", "Exercise.Check(\"99.argue\", text, Key.Prose(5, \"Names a day that was dry\"))", "check"),
        Text("hint-argue", "Think.", Tagged("hint")),
    ];

    /// <summary>The cell of this id.</summary>
    public JsonObject this[string id] => Cells.Single(cell => (string?)cell["id"] == id);

    public Notebook Notebook => Notebook.Parse(
        new JsonObject
        {
            ["cells"] = new JsonArray([.. Cells.Select(cell => cell.DeepClone())]),
            ["metadata"] = new JsonObject { ["workbook"] = new JsonObject { ["number"] = "99", ["title"] = "Rain", ["question"] = "How wet?" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString(),
        "99-rain.ipynb");

    public TaughtNotebook Taught => TaughtNotebook.Of(Notebook);

    public static JsonObject Code(string id, string source, params string[] tags) => CellWriter.Code(id, source, null, tags);

    public static JsonObject Text(string id, string source, JsonObject? metadata = null) => CellWriter.Markdown(id, source, metadata);

    private static JsonObject Tagged(string tag) => new() { ["tags"] = new JsonArray(tag) };

    private static JsonObject Spec(string id, string level, int minutes, int points, string objective) => new()
    {
        ["tags"] = new JsonArray("exercise"),
        ["workbook"] = new JsonObject
        {
            ["exercise"] = new JsonObject
            {
                ["id"] = id, ["level"] = level, ["minutes"] = minutes, ["points"] = points, ["objective"] = objective, ["needs"] = new JsonArray(),
            },
        },
    };
}
