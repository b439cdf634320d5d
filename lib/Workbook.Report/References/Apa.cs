using System.Collections.Immutable;
using System.Globalization;
using Workbook.Report.Markup;

namespace Workbook.Report.References;

/// <summary>References in the style of the American Psychological Association, seventh edition.</summary>
internal static class Apa
{
    /// <summary>One reference.</summary>
    /// <param name="reference">The work.</param>
    /// <param name="address">Its address as the page shows it.</param>
    public static Html Of(Reference reference, Html address)
    {
        string year = reference.Year?.ToString(CultureInfo.InvariantCulture) ?? "n.d.";
        Html title = Html.Of($"<cite>{reference.Title}</cite>{Html.When(reference.Version is not null, $" (Version {reference.Version})")} [{(reference.Kind == WorkKind.Software ? "Computer software" : "Data set")}].");
        Html head = reference.Authors.IsEmpty ? Html.Of($"{title} ({year}).") : Html.Of($"{Ended(Names(reference.Authors))} ({year}). {title}");
        return Html.Of($"{head}{Html.When(reference.Publisher is not null, $" {Ended(reference.Publisher ?? "")}")}{Html.When(reference.Address is not null, $" {address}")}");
    }

    private static string Names(ImmutableArray<string> authors) =>
        authors is [string one] ? one : $"{string.Join(", ", authors[..^1])}{(authors.Length > 2 ? "," : "")} & {authors[^1]}";

    private static string Ended(string text) => text.EndsWith('.') ? text : text + ".";
}
