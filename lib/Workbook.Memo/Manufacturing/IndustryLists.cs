using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Manufacturing;

/// <summary>An item of an official list.</summary>
/// <param name="ListId">The text that has it.</param>
/// <param name="Item">What is named.</param>
/// <param name="Kind">area, technology, product, sector, emerging or target.</param>
/// <param name="KnownFrom">By then the text was public.</param>
/// <param name="Areas">The areas it belongs in, by our reading.</param>
public sealed record ListedItem(string ListId, string Item, string Kind, DateOnly KnownFrom, ImmutableArray<string> Areas);

/// <summary>A text that has a list.</summary>
/// <param name="ListId">Short name.</param>
/// <param name="Title">What it is.</param>
/// <param name="KnownFrom">By then it was public.</param>
/// <param name="Complete">Whether all that it lists is in the collection, so that a missing item means something.</param>
public sealed record IndustryList(string ListId, string Title, DateOnly KnownFrom, bool Complete);

/// <summary>A body that issued a text.</summary>
/// <param name="ListId">The text.</param>
/// <param name="Issuer">The body.</param>
/// <param name="KnownFrom">By then that was public.</param>
public sealed record IssuingBody(string ListId, string Issuer, DateOnly KnownFrom);

/// <summary>A clause that the memo quotes.</summary>
/// <param name="PassageId">Short name.</param>
/// <param name="TextZh">The clause in Chinese.</param>
/// <param name="About">What it is about.</param>
/// <param name="KnownFrom">By then it was public.</param>
public sealed record QuotedPassage(string PassageId, string TextZh, string About, DateOnly KnownFrom);

/// <summary>What official Chinese texts list as future industries. Immutable.</summary>
/// <param name="Texts">The texts, in order of time.</param>
/// <param name="Items">What they list.</param>
/// <param name="Bodies">Who issued the guidance of 2024.</param>
/// <param name="Passages">What the memo quotes of it.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record IndustryLists(
    ImmutableArray<IndustryList> Texts, ImmutableArray<ListedItem> Items, ImmutableArray<IssuingBody> Bodies, ImmutableArray<QuotedPassage> Passages,
    ImmutableArray<Citation> Sources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>The guidance of January 2024.</summary>
    public const string Guidance = "guidance-2024";

    /// <summary>Reads the dataset future-industries.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IndustryLists From(Catalogue catalogue)
    {
        Dataset items = catalogue.Load("future-industries", table: "items");
        ILookup<(string, string), string> areas =
            catalogue.Load("future-industries", table: "areas").Rows<AreaRow>().ToLookup(row => (row.ListId, row.Item), row => row.Area);
        return new IndustryLists(
            [.. catalogue.Load("future-industries", table: "lists").Rows<IndustryList>().OrderBy(text => text.KnownFrom)],
            [.. items.Rows<ItemRow>().Select(row => new ListedItem(row.ListId, row.Item, row.Kind, row.KnownFrom, [.. areas[(row.ListId, row.Item)]]))],
            [.. catalogue.Load("future-industries", table: "bodies").Rows<IssuingBody>()],
            [.. catalogue.Load("future-industries", table: "passages").Rows<QuotedPassage>()],
            items.Citations)
        {
            Choices = Choices.From(catalogue),
        };
    }

    /// <summary>What of it was public on a day.</summary>
    public IndustryLists KnownOn(DateOnly day) => this with
    {
        Texts = [.. Texts.Where(row => row.KnownFrom <= day)],
        Items = [.. Items.Where(row => row.KnownFrom <= day)],
        Bodies = [.. Bodies.Where(row => row.KnownFrom <= day)],
        Passages = [.. Passages.Where(row => row.KnownFrom <= day)],
    };

    /// <summary>What a text lists in an area, in the order of the table.</summary>
    public IReadOnlyList<ListedItem> In(string list, string area) => [.. Items.Where(item => item.ListId == list && item.Areas.Contains(area))];

    /// <summary>Whether all that a text lists is in the collection, so that what is not there is not listed.</summary>
    internal bool IsComplete(string list) => Texts.Any(text => text.ListId == list && text.Complete);

    /// <summary>The texts after the guidance of which all that they list is in the collection.</summary>
    public IReadOnlyList<IndustryList> AfterGuidance => Texts.FirstOrDefault(text => text.ListId == Guidance) is IndustryList guidance
        ? [.. Texts.Where(text => text.Complete && text.KnownFrom > guidance.KnownFrom)]
        : [];

    /// <summary>A passage of the guidance by its short name; <see langword="null"/> where it is not there or not yet known.</summary>
    public QuotedPassage? Passage(string id) => Passages.FirstOrDefault(passage => passage.PassageId == id);

    private sealed record ItemRow(string ListId, string Item, string Kind, DateOnly KnownFrom);

    private sealed record AreaRow(string ListId, string Item, string Area);
}
