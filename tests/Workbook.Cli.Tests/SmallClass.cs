using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workbook.Cli.Tests;

/// <summary>A notebook with the fewest exercises that there may be, and a class of two who hand in.</summary>
internal static class SmallClass
{
    private const string Prose = "Wet is what people call it when it rains a lot.";

    public static byte[] Notebook => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["cells"] = new JsonArray(
        [
            Cell("code", "header", "#load \"../lib/Workbook.Memo/bin/notebook.csx\""),
            Cell("code", "using", "using Workbook.Exercises;\nint days = 7;"),
            .. Exercise("count", "value", "var count = \"TODO\";", "int count = 3;", "Exercise.Check(\"99.count\", count, Key.Number(3))"),
            .. Exercise("sum", "line", "var sum = \"TODO\";", "int sum = days;", "Exercise.Check(\"99.sum\", sum, Key.Number(7))",
                Cell("code", "other-sum", "#if false // marking runs it\ndays = 8;\n#endif", "other-data"),
                Cell("code", "again-sum", "Exercise.Check(\"99.sum\", sum, Key.Number(8))", "hidden-check")),
            .. Exercise("argue", "write", "var text = \"TODO\";", $"var text = \"{Prose}\";", "Exercise.Check(\"99.argue\", text, Key.Prose(5, \"Names a day that was dry\"))"),
        ]),
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["workbook"] = new JsonObject { ["number"] = "99", ["title"] = "Rain", ["question"] = "How wet?", ["claims"] = new JsonArray() },
        },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    });

    /// <summary>Writes what two students hand in: in each version other answers.</summary>
    public static void HandIn(string handout, string folder, int version)
    {
        Directory.CreateDirectory(folder);
        foreach ((string student, string count) in ((string, string)[])[("ada", version == 0 ? "3" : "4"), ("bob", version == 0 ? "5" : "3")])
        {
            JsonObject notebook = JsonNode.Parse(File.ReadAllBytes(handout))!.AsObject();
            notebook["cells"]!.AsArray().Single(cell => (string?)cell!["id"] == "stub-count")!["source"] = $"var count = {count};";
            File.WriteAllText(Path.Combine(folder, student + ".ipynb"), notebook.ToJsonString());
        }
    }

    private static JsonObject[] Exercise(string name, string level, string stub, string solution, string check, params JsonObject[] further) =>
    [
        Cell("markdown", "task-" + name, $"**{name}**", "exercise", new JsonObject
        {
            ["id"] = "99." + name, ["level"] = level, ["minutes"] = 5, ["points"] = 2, ["objective"] = "count", ["needs"] = new JsonArray(),
        }),
        Cell("code", "stub-" + name, stub, "exercise"),
        Cell("code", "solution-" + name, $"#if false // true runs it\n{solution}\n#endif", "solution"),
        Cell("code", "check-" + name, check, "check"),
        .. further,
        Cell("markdown", "hint-" + name, "Think.", "hint"),
    ];

    private static JsonObject Cell(string type, string id, string source, string? tag = null, JsonObject? exercise = null)
    {
        var metadata = new JsonObject();
        if (tag is not null)
        {
            metadata["tags"] = new JsonArray(tag);
        }

        if (exercise is not null)
        {
            metadata["workbook"] = new JsonObject { ["exercise"] = exercise };
        }

        var cell = new JsonObject { ["cell_type"] = type, ["id"] = id, ["metadata"] = metadata, ["source"] = source };
        if (type == "code")
        {
            cell["execution_count"] = null;
            cell["outputs"] = new JsonArray();
        }

        return cell;
    }
}
