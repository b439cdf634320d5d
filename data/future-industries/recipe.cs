#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// Four tables kept by hand: coding.csv says of each upstream row what it names and in which areas it belongs (rows without a list
// compare or explain and are left out); issued.csv when each text was public; issuers.csv who issued the guidance; quoted.csv the two
// passages that the memo quotes. Every item counts as known from the day of its text, whatever the date of the page it was read on.
return Recipe.Run(args, "future-industries", recipe =>
{
    Dictionary<string, Text> texts = recipe.ReadBeside("issued.csv").Rows.Select(Text.Read).ToDictionary(text => text.ListId);
    List<Item> items =
    [
        .. recipe.WithNotes(recipe.Read("policy/future_industries.csv"), "coding.csv")
            .Select(pair => Item.Read(pair.Row, pair.Note, texts)),
    ];
    recipe.Check(items.Count(item => item is { ListId: "guidance-2024", Kind: "area" }) == 6, "the guidance has six areas; check coding.csv against the upstream rows.");

    recipe.Write("lists", texts.Values);
    recipe.Write("items", items.Select(item => item.Listed));
    recipe.Write("areas", items.SelectMany(item => item.InAreas));
    recipe.Write("bodies", recipe.ReadBeside("issuers.csv").Rows.Select(row => new Body(row["list_id"], row["issuer"], row.Day("published")!.Value, row["source_url"])));
    recipe.Write("passages", recipe.ReadBeside("quoted.csv").Rows.Select(row =>
        new Passage(row["passage_id"], row["list_id"], row["text_zh"], row["about"], row.Day("published")!.Value, row["source_url"])));
});

internal sealed record Text(string ListId, string Title, DateOnly KnownFrom, bool Complete, string SourceUrl)
{
    public static Text Read(UpstreamRow row) => new(
        row["list_id"], row["title"], StatedDate.Parse(row["published"]).LastDay, row["complete"] == "true", row["source_url"]);
}

internal sealed record Item(string ListId, string Name, string? ItemZh, string Kind, string[] Areas, DateOnly KnownFrom, string SourceUrl)
{
    public Listed Listed => new(ListId, Name, ItemZh, Kind, KnownFrom, SourceUrl);

    public IEnumerable<Placed> InAreas => Areas.Select(area => new Placed(ListId, Name, area, KnownFrom, SourceUrl));

    public static Item Read(UpstreamRow row, UpstreamRow note, Dictionary<string, Text> texts) => new(
        note["list_id"], note["item"], row.TextOrNull("item_zh"), note["kind"], note["areas"].Split("; "), texts[note["list_id"]].KnownFrom, row["source_url"]);
}

internal sealed record Listed(string ListId, string Item, string? ItemZh, string Kind, DateOnly KnownFrom, string SourceUrl);

internal sealed record Placed(string ListId, string Item, string Area, DateOnly KnownFrom, string SourceUrl);

internal sealed record Body(string ListId, string Issuer, DateOnly KnownFrom, string SourceUrl);

internal sealed record Passage(string PassageId, string ListId, string TextZh, string About, DateOnly KnownFrom, string SourceUrl);
