#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// coding.csv and coding-2026-11.csv, kept by hand, say of each row in our own categories what it is about and which way it goes, and when a fact was
// published where that was later than the day that it is about.
return Recipe.Run(args, "events", recipe =>
{
    List<(UpstreamRow Row, UpstreamRow Note)> coded =
    [
        .. recipe.WithNotes(recipe.Read("policy/timeline.csv"), "coding.csv"),
        .. recipe.WithNotes(recipe.Read("policy/timeline_2026-11.csv"), "coding-2026-11.csv"),
    ];
    List<Event> events = [.. coded.Select(pair => Event.From(pair.Row, pair.Note))];
    foreach (Event early in events.Where(candidate => candidate.KnownFrom < candidate.LastDay))
    {
        recipe.Check(false, $"'{early.EventId}' is known from {early.KnownFrom:yyyy-MM-dd}, before it was over on {early.LastDay:yyyy-MM-dd}; correct 'published' in coding.csv.");
    }

    recipe.Write("events", events);
    recipe.Write("subjects", events.Zip(coded).SelectMany(pair => Subject.Of(pair.First, pair.Second.Note)));
});

internal sealed record Event(
    string EventId, string Date, string Precision, DateOnly FirstDay, DateOnly LastDay, DateOnly KnownFrom, string Track, string Kind,
    string Effect, DateOnly? InForce, string Title, string SourceUrl, bool SecondHand)
{
    public static Event From(UpstreamRow row, UpstreamRow coding)
    {
        string date = row["date"];
        DateOnly last = StatedDate.Parse(date).LastDay;
        DateOnly published = StatedDate.Parse(coding.TextOrNull("published") ?? date).LastDay;
        (string precision, DateOnly first) = date.Length switch
        {
            4 => ("year", new DateOnly(last.Year, 1, 1)),
            7 => ("month", new DateOnly(last.Year, last.Month, 1)),
            _ => ("day", last),
        };
        return new Event(
            coding["event_id"], date, precision, first, last, published, NameOfTrack(row["track"]), coding["kind"], coding["effect"], coding.Day("in_force"),
            row["title"], row["source_url"], Workbook.Recipes.SecondHand.IsMarked(row));
    }

    private static string NameOfTrack(string upstream) => upstream switch
    {
        "us_controls" => "United States",
        "allies" => "Allies",
        "china_industrial_policy" => "Chinese industrial policy",
        "china_regulation" => "Chinese AI rules",
        "ai_milestone" => "AI milestones",
        "memo" or "statistics" => "The memo and its data",
        _ => throw new RecipeException($"the track '{upstream}' is new; give it a name."),
    };
}

internal sealed record Subject(string EventId, string SubjectName, DateOnly KnownFrom, string SourceUrl)
{
    public static IEnumerable<Subject> Of(Event happened, UpstreamRow coding) =>
        coding["subjects"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(subject => new Subject(happened.EventId, subject, happened.KnownFrom, happened.SourceUrl));
}
