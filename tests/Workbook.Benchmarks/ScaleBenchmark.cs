using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;

namespace Workbook.Benchmarks;

/// <summary>What a render costs as notebooks get longer and more, and as a table gets longer: each size beside twice it.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    private static readonly int[] Cells = [75, 150, 300], Notebooks = [50, 100, 200], Rows = [1_250_000, 2_500_000, 5_000_000];

    private readonly List<Measure> measures = [];

    public IReadOnlyList<Measure> Measures => measures;

    public int Runs => 1;

    public void RunOnce()
    {
        Series("a notebook of {0} cells", "s", Cells, cells => Render(1, cells));
        Series("{0} notebooks of ten cells", "s", Notebooks, notebooks => Render(notebooks, 10));
        Series("two columns of a table of {0} rows", "s", Rows, rows => Table(rows).Seconds);
        Series("memory of that process", "MB", Rows, rows => Table(rows).Megabytes);
    }

    // Growth is what the last size costs over what a line through the first two says.
    private void Series(string name, string unit, int[] sizes, Func<int, double> cost)
    {
        double[] costs = [.. sizes.Select(cost)];
        foreach ((int size, double value) in sizes.Zip(costs))
        {
            Add(string.Format(CultureInfo.InvariantCulture, name, size.ToString("#,0", CultureInfo.InvariantCulture)), unit, value, null);
        }

        double onTheLine = costs[1] + ((costs[1] - costs[0]) * (sizes[2] - sizes[1]) / (sizes[1] - sizes[0]));
        Add("– the last over a line through the first two", "times", costs[2] / onTheLine, 1.1);
        if (unit == "MB")
        {
            Add("– most memory", "MB", costs[2], 1536);
        }
    }

    private void Add(string name, string unit, double value, double? atMost)
    {
        var measure = new Measure(name, unit, atMost);
        measure.Add(value);
        measures.Add(measure);
    }

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
