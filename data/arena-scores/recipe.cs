#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// Copies of one board, kept apart: each has its own models, and scores compare only within a board and a day.
const string History = "models/lmarena_elo_history_2023-05_2025-02.csv";
const string Board = "models/lmsys_leaderboard_history_2024-06_2025-08.csv";
const string Top = "models/lmarena_text_daily_2026-03_2026-04.csv";
const string Daily = "models/arena_text_2026-04_2026-08.csv";
const string October = "models/arena_text_2026-10_top36_rekeyed.csv";

// From this day on the copy has whole boards, not only their top.
DateOnly whole = new(2026, 7, 16);

// Rows of models that a board named before it had rated them.
const int NotYetRated = 5;

// Models shown under a test name whose developer the sources do not give. More of them means that arena-models.csv lags behind.
const int Undisclosed = 2;

return Recipe.Run(args, "arena-scores", recipe =>
{
    var developers = recipe.ReadBeside("organisations.csv").Rows.ToDictionary(row => row["upstream"], StringComparer.Ordinal);
    UpstreamTable board = recipe.Read(Board);
    List<Score> listed = [.. WithoutRepeats(recipe, board).Select(row => Listed(row, developers))];
    UpstreamTable daily = recipe.Read(Daily);
    int unrated = daily.Rows.Count(row => row["score"].Length == 0);
    recipe.Check(unrated == NotYetRated, $"{Daily} has {unrated} rows without a score, {NotYetRated} expected.");
    List<Score> scores =
    [
        .. listed, .. FromHistory(recipe, recipe.Read(History), board, developers), .. recipe.Read(Top).Rows.Select(row => OfDay(row, "daily-top", developers)),
        .. daily.Rows.Where(row => row["score"].Length > 0).Select(row => OfDay(row, row.Day("snapshot_date") < whole ? "daily-top" : "daily-whole", developers)),
        .. recipe.Read(October).Rows.Select(row => OfDay(row, "daily-top", developers) with { Rekeyed = true }),
    ];
    recipe.Check(scores.TrueForAll(score => score.Points is > 500 and < 2000), "a score lies outside what the board has ever shown; 0 means not rated.");
    recipe.Check(scores.Where(score => score.Board != "daily-top").GroupBy(score => (score.Board, score.Date)).All(day => day.Select(score => score.Country).Distinct().Count() > 1), "a whole board has models of one country only.");
    recipe.Write("arena-scores", scores);
});

// The last versions list one model twice with the same score.
static IEnumerable<UpstreamRow> WithoutRepeats(Recipe recipe, UpstreamTable board)
{
    foreach (var same in board.Rows.GroupBy(row => (Version(row), row["model"])))
    {
        recipe.Check(same.Select(row => row["arena_score"]).Distinct().Count() == 1, $"{same.Key} has several scores in {Board}.");
        yield return same.First();
    }
}

// Several versions were committed on one day; the version's own date says which day's board it is. The first version names none.
static string Version(UpstreamRow row) => row.TextOrNull("leaderboard_version") ?? row["commit_date"];

static Score Listed(UpstreamRow row, Dictionary<string, UpstreamRow> developers)
{
    double score = row.Number("arena_score")!.Value;
    string[] interval = row["ci95"].Split('/');
    double[] offsets = [.. interval.Select(end => double.Parse(end, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
    UpstreamRow developer = developers[row["organization"]];
    return new Score(
        "leaderboard", DateOnly.ParseExact(Version(row), "yyyy-MM-dd", CultureInfo.InvariantCulture), row["model"], developer["name"], developer.TextOrNull("country"),
        row.TextOrNull("license"), Open(row["license"]), score, score + offsets.Min(), score + offsets.Max(), row.Number("votes"));
}

// Some models have no vendor on the board; whose they are stays open, as none leads a country.
static Score OfDay(UpstreamRow row, string board, Dictionary<string, UpstreamRow> developers)
{
    double score = row.Number("score")!.Value;
    UpstreamRow? developer = row["vendor"].Length == 0 ? null : developers[row["vendor"]];
    return new Score(
        board, row.Day("snapshot_date")!.Value, row["model"], developer?["name"], developer?.TextOrNull("country"),
        row.TextOrNull("license"), row["license"].Length == 0 ? null : row["license"] == "open", score, score - row.Number("ci"), score + row.Number("ci"), row.Number("votes"),
        row.Has("preliminary") && row["preliminary"].Length > 0 ? row["preliminary"] == "True" : null);
}

// One row a day, one column a model; the first column is the day and has no name.
static List<Score> FromHistory(Recipe recipe, UpstreamTable history, UpstreamTable board, Dictionary<string, UpstreamRow> developers)
{
    var onBoard = board.Rows.GroupBy(row => row["model"], StringComparer.OrdinalIgnoreCase).ToDictionary(rows => rows.Key, rows => rows.First(), StringComparer.OrdinalIgnoreCase);
    var byHand = recipe.ReadBeside("arena-models.csv").Rows.ToDictionary(row => row["model"], StringComparer.Ordinal);
    List<string> models = [.. history.Columns.Where(column => column.Length > 0)];
    recipe.Check(models.Where(model => !onBoard.ContainsKey(model)).ToHashSet().SetEquals(byHand.Keys), $"arena-models.csv must name exactly the models that {Board} lacks.");
    recipe.Check(byHand.Values.Count(row => row["organisation"].Length == 0) == Undisclosed, "the number of models without developer changed.");
    var scores = new List<Score>();
    foreach (UpstreamRow row in history.Rows)
    {
        var day = DateOnly.ParseExact(row[""], "yyyyMMdd", CultureInfo.InvariantCulture);
        foreach (string model in models.Where(model => row.Number(model) is not (null or 0)))
        {
            UpstreamRow? listed = onBoard.GetValueOrDefault(model);
            string upstream = listed?["organization"] ?? byHand[model]["organisation"];
            UpstreamRow? developer = developers.GetValueOrDefault(upstream);
            string? licence = listed?.TextOrNull("license");
            scores.Add(new Score(
                "history", day, model, developer?["name"], developer?.TextOrNull("country"), licence, licence is null ? null : Open(licence), row.Number(model)!.Value, null, null, null));
        }
    }

    return scores;
}

static bool? Open(string licence) => licence switch
{
    "Proprietary" or "Propretary" => false,
    "" or "N/A" or "Other" => null,
    _ => true,
};

internal sealed record Score(
    string Board, DateOnly Date, string Model, string? Organisation, string? Country, string? Licence, bool? OpenWeights,
    double Points, double? Low, double? High, double? Votes, bool? Preliminary = null, bool Rekeyed = false);
