using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;
using Workbook.Publishing;

namespace Workbook.Benchmarks;

/// <summary>What a render costs as notebooks get longer and more, and as a table gets longer: four sizes each, at equal steps.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    private static readonly int[] Rows = [1_250_000, 2_500_000, 3_750_000, 5_000_000];

    private readonly Dictionary<int, double> megabytes = [];
    private readonly GrowthSeries[] series;

    public ScaleBenchmark() => series =
    [
        new("a notebook of {0} cells", "time, cells of a notebook", "s", [75, 150, 225, 300], cells => Render(1, cells)),
        new("{0} notebooks of ten cells", "time, notebooks", "s", [50, 100, 150, 200], notebooks => Render(notebooks, 10)),
        new("two columns of a table of {0} rows", "time, rows of a table", "s", Rows, rows =>
        {
            (double seconds, megabytes[rows]) = Table(rows);
            return seconds;
        }),
        new("memory of that process, {0} rows", "memory, rows of a table", "MB", Rows, rows => megabytes[rows], atMost: 1536),
    ];

    public IReadOnlyList<Measure> Measures => [.. series.SelectMany(one => one.Measures)];

    /// <summary>A picture of all of it.</summary>
    public Figure Growth => GrowthSeries.Draw(series);

    public int Runs => 3;

    public void RunOnce() => Array.ForEach(series, one => one.RunOnce());

    private static double Render(int notebooks, int cells)
    {
        using var workspace = new Workspace(notebooks: false);
        for (int i = 0; i < notebooks; i++)
        {
            File.WriteAllText(Path.Combine(workspace.Root, "notebooks", string.Create(CultureInfo.InvariantCulture, $"n{i:000}.ipynb")), Notebook(cells));
        }

        return workspace.Seconds("render", "--fresh");
    }

    private static string Notebook(int cells) => JsonSerializer.Serialize(new
    {
        cells = Enumerable.Range(0, cells).Select(i => new
        {
            cell_type = "code", execution_count = (int?)null, id = string.Create(CultureInfo.InvariantCulture, $"cell-{i}"), metadata = new { }, outputs = Array.Empty<object>(),
            source = string.Create(CultureInfo.InvariantCulture, $"int Square{i}(int x) => x * x;\nvar x{i} = Square{i}({i});\nx{i}"),
        }),
        metadata = new
        {
            kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" },
            workbook = new { number = "99", title = "Scale", question = "How long?", claims = Array.Empty<string>() },
        },
        nbformat = 4,
        nbformat_minor = 5,
    });

    // In a process of its own, so that its memory is that of one table.
    private static (double Seconds, double Megabytes) Table(int rows)
    {
        using var workspace = new Workspace(notebooks: false);
        WriteTable(Path.Combine(workspace.Root, "data", "long"), rows).GetAwaiter().GetResult();
        (string output, _) = Command.Run("dotnet", workspace.Root, Environment.GetCommandLineArgs()[0], LongTable.Argument);
        double[] values = [.. output.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
        return (values[0], values[1]);
    }

    private static async Task WriteTable(string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        DataField[] fields = [new("row", typeof(long)), new("value", typeof(double)), new("other", typeof(double)), new("place", typeof(string))];
        string file = Path.Combine(folder, "long.parquet");
        await using (FileStream stream = File.Create(file))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            for (int from = 0; from < rows; from += 250_000)
            {
                int[] part = [.. Enumerable.Range(from, Math.Min(250_000, rows - from))];
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync<long>(fields[0], part.Select(i => (long)i).ToArray());
                await group.WriteAsync<double>(fields[1], part.Select(i => Math.Sin(i)).ToArray());
                await group.WriteAsync<double>(fields[2], part.Select(i => Math.Cos(i)).ToArray());
                await group.WriteAsync(fields[3], part.Select(i => (i % 200).ToString(CultureInfo.InvariantCulture)).ToArray());
            }
        }

        byte[] bytes = File.ReadAllBytes(file);
        JsonNode descriptor = JsonNode.Parse("""
            {
              "name": "long", "title": "Long", "description": "A long table.", "licenses": [{ "name": "CC0-1.0" }], "limits": [], "coverage": "nowhere",
              "sources": [{ "name": "origin", "title": "Origin", "path": "https://example.org/", "citation": "Example", "licence": "CC0-1.0", "use": "table" }],
              "resources": [{
                "name": "long", "path": "long.parquet", "title": "Long", "sources": ["origin"],
                "schema": {
                  "fields": [
                    { "name": "row", "type": "integer", "description": "Row.", "constraints": { "required": true } },
                    { "name": "value", "type": "number", "description": "Value." }, { "name": "other", "type": "number", "description": "Other." },
                    { "name": "place", "type": "string", "description": "Place." }
                  ],
                  "primaryKey": ["row"]
                }
              }]
            }
            """)!;
        descriptor["resources"]![0]!["bytes"] = bytes.Length;
        descriptor["resources"]![0]!["hash"] = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), descriptor.ToJsonString());
    }
}
