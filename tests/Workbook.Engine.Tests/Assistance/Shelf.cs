namespace Workbook.Engine.Tests.Assistance;

/// <summary>A library whose parameters say what may stand in them.</summary>
public sealed class Shelf
{
    /// <summary>Stands in for a data frame.</summary>
    public IReadOnlyList<string> ColumnKeys { get; } = ["year", "robots"];

    public string this[string column] => column;

    public string this[int page, [SuggestedBy(typeof(Chapters))] string chapter] => chapter + page;

    /// <summary>As a data frame has its columns by name.</summary>
    public Shelf Columns => this;

    public Shelf Take(int books) => this;

    public Shelf Only([SuggestedBy(typeof(Titles))] string title, [SuggestedBy(typeof(Chapters))] params string[] chapters) => this;

    public Shelf Chapter([SuggestedBy(typeof(Chapters))] string chapter) => this;

    public T Column<T>(string columnName, T missing) => ColumnKeys.Contains(columnName) ? default! : missing;

    public string Save(string file) => file + ColumnKeys.Count;

    public static Shelf Open([SuggestedBy(typeof(Titles))] string title, [SuggestedBy(typeof(Chapters))] string chapter = "") => new();
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SuggestedByAttribute(Type source) : Attribute
{
    public Type Source { get; } = source;
}

public static class Titles
{
    public static IEnumerable<string> Suggest(object? receiver, IReadOnlyDictionary<string, string?> arguments) => ["robots", "ai-models", "patents"];
}

public static class Chapters
{
    public static IEnumerable<string> Suggest(object? receiver, IReadOnlyDictionary<string, string?> arguments) =>
        arguments["title"] is string title ? [$"{title}-1", $"{title}-2"] : throw new InvalidOperationException("Which title?");
}
