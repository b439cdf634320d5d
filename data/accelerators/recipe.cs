#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// One value a row, with its source: sources of the same chip disagree, and which one holds is not for a recipe to say.
// Kept by hand beside it: chips.csv (names of one chip in both collections), makers.csv, workstation.csv, remarks.csv.
const string EpochFile = "chips/epoch_ml_hardware_2026-07.csv";
const string HandFile = "chips/accelerator_specs_handcollected.csv";
const string EpochPage = "https://epoch.ai/data/machine-learning-hardware";

return Recipe.Run(args, "accelerators", recipe =>
{
    var names = new Names(recipe);
    List<Row> rows = [.. recipe.Read(EpochFile).Rows.Select(row => Row.Epoch(row, names, EpochPage)), .. recipe.Read(HandFile).Rows.Select(row => Row.Hand(row, names))];
    List<Chip> chips = [.. rows.GroupBy(row => row.Chip).Select(group => Chip.Of(group.Key, [.. group], names))];
    var known = chips.ToDictionary(chip => chip.Name, chip => chip.KnownFrom, StringComparer.Ordinal);
    names.CheckUsed();
    recipe.Check(chips.TrueForAll(chip => chip.Maker is null || chip.Country is not null), "a maker has no country; add it to makers.csv.");
    recipe.Write("accelerators", chips.Select(chip => new Accelerator(chip)));
    recipe.Write("specifications", rows.SelectMany(row => row.Values.Select(value => Specification.Of(row, value, known[row.Chip], names))));
    recipe.Write("manufacture", rows.Where(row => row.Process is not null).Select(row => new Manufacture(
        row.Chip, row.Process!, Row.FoundryIn(row.Process!), row.Collection, row.Record, known[row.Chip], row.SourceUrl)));
});

internal sealed record Value(string Quantity, double Amount, string Unit, string Basis = "as stated");

internal sealed record Row(
    string Chip, string Collection, string UpstreamName, long Record, string? Maker, DateOnly? Release, int? Year, string? Foundry, double? ProcessNm, string? Process,
    string SourceUrl, IReadOnlyList<Value> Values)
{
    private static readonly string[] Foundries = ["SMIC", "TSMC", "Samsung", "Intel"];

    private static readonly (string Quantity, string Column, double Scale, string Unit)[] EpochColumns =
    [
        ("fp64", "FP64 (double precision) performance (FLOP/s)", 1e-12, "TOPS"),
        ("fp32", "FP32 (single precision) performance (FLOP/s)", 1e-12, "TOPS"),
        ("fp8", "FP8 performance (FLOP/s)", 1e-12, "TOPS"),
        ("fp4", "FP4 performance (FLOP/s)", 1e-12, "TOPS"),
        ("int16", "INT16 performance (OP/s)", 1e-12, "TOPS"),
        ("int8", "INT8 performance (OP/s)", 1e-12, "TOPS"),
        ("int4", "INT4 performance (OP/s)", 1e-12, "TOPS"),
        ("die-area", "Die Size (mm^2)", 1, "mm²"),
        ("interconnect", "Intranode bandwidth (byte/s)", 1e-9, "GB/s"),
        ("memory", "Memory (bytes)", 1e-9, "GB"),
        ("memory-bandwidth", "Memory bandwidth (byte/s)", 1e-9, "GB/s"),
        ("power", "TDP (W)", 1, "W"),
        ("price", "Release price (USD)", 1, "USD"),
        ("tpp-stated", "Total processing performance (bit-OP/s)", 1e-12, "TPP"),
    ];

    private static readonly (string Quantity, string Column, double Scale, string Unit)[] HandColumns =
    [
        ("fp16", "fp16_bf16_dense_tflops", 1, "TOPS"),
        ("fp8", "fp8_dense_tflops", 1, "TOPS"),
        ("int8", "int8_dense_tops", 1, "TOPS"),
        ("memory", "memory_gb", 1, "GB"),
        ("memory-bandwidth", "memory_bw_tb_s", 1000, "GB/s"),
        ("interconnect", "interconnect_gb_s", 1, "GB/s"),
        ("power", "tdp_w", 1, "W"),
        ("tpp-stated", "tpp_in_source", 1, "TPP"),
        ("density-stated", "pd_in_source", 1, "TPP/mm²"),
    ];

    public static Row Epoch(UpstreamRow row, Names names, string page)
    {
        // For NVIDIA the plain half-precision column is the rating without tensor cores, so it stands in only where there is no other.
        double? sixteen = row.Number("Tensor-FP16/BF16 performance (FLOP/s)") ?? row.Number("FP16 (half precision) performance (FLOP/s)");
        List<Value> values = [.. Read(row, EpochColumns), .. sixteen is double speed ? [new Value("fp16", Rounded(speed * 1e-12), "TOPS")] : Array.Empty<Value>()];
        string name = row["Hardware name"];
        string? foundry = row.TextOrNull("Foundry")?.Replace(",", "; ", StringComparison.Ordinal);
        double? process = row.Number("Process size (nm)");
        DateOnly? release = row.Day("Release date");
        string address = row["Link to datasheet"].Split((char[])[' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal)) ?? page;
        string? described = foundry is null ? null : process is double nm ? FormattableString.Invariant($"{foundry}, {nm} nm") : foundry;
        return new Row(
            names.Chip("Epoch AI", name), "Epoch AI", name, row.Index, row.TextOrNull("Manufacturer"), release, release?.Year, foundry, process, described, address, values);
    }

    public static Row Hand(UpstreamRow row, Names names)
    {
        var values = Read(row, HandColumns).ToList();
        if (row.Number("die_area_mm2") is double area)
        {
            values.Add(new Value("die-area", area, "mm²", row["die_area_basis"] switch
            {
                "published" => "published",
                "estimate" => "estimate",
                "reported, third-hand" => "third-hand",
                _ => "as stated",
            }));
        }

        string name = row["chip"];
        return new Row(
            names.Chip("collected by hand", name), "collected by hand", name, row.Index, row.TextOrNull("vendor"), null, (int?)row.Number("release_year"), null, null,
            row.TextOrNull("process"), row["source_url"], values);
    }

    public static string? FoundryIn(string process) =>
        string.Join("; ", Foundries.Where(foundry => process.Contains(foundry, StringComparison.Ordinal))) is { Length: > 0 } found ? found : null;

    private static IEnumerable<Value> Read(UpstreamRow row, (string Quantity, string Column, double Scale, string Unit)[] columns) => columns
        .Where(column => row.Number(column.Column) is not null)
        .Select(column => new Value(column.Quantity, Rounded(row.Number(column.Column)!.Value * column.Scale), column.Unit));

    // Scaling a decimal figure leaves binary dust; nobody states more than nine digits.
    private static double Rounded(double value) => double.Parse(value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed record Chip(string Name, string? Maker, string? Country, DateOnly? Release, int? Year, bool DataCentre, string? Foundry, double? ProcessNm, string? SourceUrl)
{
    public DateOnly? KnownFrom => Release ?? (Year is int year ? new DateOnly(year, 12, 31) : null);

    public static Chip Of(string name, List<Row> rows, Names names)
    {
        string? maker = rows.Select(row => row.Maker).FirstOrDefault(stated => stated is not null);
        (string Name, string Country)? known = maker is null ? null : names.Maker(maker);
        return new Chip(
            name, known?.Name, known?.Country, rows.Select(row => row.Release).FirstOrDefault(day => day is not null), rows.Select(row => row.Year).FirstOrDefault(year => year is not null),
            names.IsForDataCentres(name), rows.Select(row => row.Foundry).FirstOrDefault(stated => stated is not null),
            rows.Select(row => row.ProcessNm).FirstOrDefault(stated => stated is not null), rows[0].SourceUrl);
    }
}

internal sealed record Accelerator(Chip Row)
{
    public string Chip => Row.Name;
    public string? Maker => Row.Maker;
    public string? Country => Row.Country;
    public DateOnly? ReleaseDate => Row.Release;
    public int? ReleaseYear => Row.Year;
    public DateOnly? KnownFrom => Row.KnownFrom;
    public bool DataCentre => Row.DataCentre;
    public string? Foundry => Row.Foundry;
    public double? ProcessNm => Row.ProcessNm;
    public string? SourceUrl => Row.SourceUrl;
}

internal sealed record Specification(
    string Chip, string Quantity, double Value, string Unit, string Basis, bool Applicable, string? Remark, string Collection, string UpstreamName, long Record,
    DateOnly? KnownFrom, string SourceUrl)
{
    public static Specification Of(Row row, Value value, DateOnly? known, Names names)
    {
        UpstreamRow? remark = names.Remark(row, value.Quantity);
        return new Specification(
            row.Chip, value.Quantity, value.Amount, value.Unit, value.Basis, remark is null || remark["applicable"] == "true", remark?["remark"], row.Collection,
            row.UpstreamName, row.Record, known, row.SourceUrl);
    }
}

internal sealed record Manufacture(string Chip, string Process, string? Foundry, string Collection, long Record, DateOnly? KnownFrom, string SourceUrl);

/// <summary>What is kept by hand about names, and whether all of it was of use.</summary>
internal sealed class Names(Recipe recipe)
{
    private readonly List<UpstreamRow> chips = [.. recipe.ReadBeside("chips.csv").Rows];
    private readonly List<UpstreamRow> remarks = [.. recipe.ReadBeside("remarks.csv").Rows];
    private readonly List<UpstreamRow> workstations = [.. recipe.ReadBeside("workstation.csv").Rows];
    private readonly Dictionary<string, UpstreamRow> makers = recipe.ReadBeside("makers.csv").Rows.ToDictionary(row => row["upstream"], StringComparer.Ordinal);
    private readonly HashSet<UpstreamRow> used = [];

    public string Chip(string collection, string upstream) =>
        Used(chips.Find(row => row["collection"] == collection && row["upstream_name"] == upstream))?["chip"] ?? upstream;

    public (string Name, string Country) Maker(string upstream) => makers.TryGetValue(upstream, out UpstreamRow? row)
        ? (row["name"], row["country"])
        : throw new RecipeException($"makers.csv: no maker '{upstream}'; add its name and country.");

    public bool IsForDataCentres(string chip) =>
        Used(workstations.Find(row => chip.StartsWith(row["starts_with"], StringComparison.Ordinal))) is null;

    public UpstreamRow? Remark(Row row, string quantity) => Used(remarks.Find(
        remark => remark["collection"] == row.Collection && remark["upstream_name"] == row.UpstreamName && remark["quantity"] == quantity));

    public void CheckUsed()
    {
        foreach (UpstreamRow row in chips.Concat(workstations).Where(row => !used.Contains(row)))
        {
            recipe.Check(false, $"chips.csv or workstation.csv, row {row.Index}: nothing upstream has this name any more; correct or delete it.");
        }
    }

    private UpstreamRow? Used(UpstreamRow? row)
    {
        if (row is not null)
        {
            used.Add(row);
        }

        return row;
    }
}
