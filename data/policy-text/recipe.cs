#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// Counts only: the texts are not here. A string counted inside a longer one is counted once, for the longer, so groups can be added.
const string Folder = "policy-text/";
const int Documents = 90;
const int WorkReports = 49;

// One report could be read but not fetched: it was typed again for counting, so its checksum is that of the copy.
const string Rekeyed = "gwr_2026";

// Reports on a plan rather than on a year's work; a rate from them is no part of the yearly series.
string[] planReports = ["gwr_1980", "gwr_1982", "gwr_1986", "gwr_1991", "gwr_1996"];

// The news archive ends on this day; its last month is not whole.
DateOnly lastDay = new(2026, 8, 21);

return Recipe.Run(args, "policy-text", recipe =>
{
    List<Document> documents = [.. recipe.Read(Folder + "documents.csv").Rows.Select(Document)];
    recipe.Check(documents.Count == Documents, $"{documents.Count} documents found, {Documents} expected; read the upstream remarks on new ones.");
    recipe.Check(documents.Count(document => document.DocumentType == "gov_work_report") == WorkReports, $"{WorkReports} work reports were expected, one a year from 1978.");
    recipe.Check(planReports.All(id => documents.Any(document => document.DocumentId == id)), "planReports names a report that is not there.");
    Dictionary<string, DateOnly> dates = documents.ToDictionary(document => document.DocumentId, document => document.KnownFrom);

    List<Term> terms = [.. recipe.Read(Folder + "terms.csv").Without("terms that were not counted", row => row["counted"] != "yes").Rows.Select(row => new Term(row["term_group"], row["term_zh"], row["term_en"]))];
    Dictionary<string, string> groups = terms.ToDictionary(term => term.TermText, term => term.TermGroup);
    List<DocumentTerm> inDocuments = [.. recipe.Read(Folder + "term_counts.csv").Rows.Select(row => new DocumentTerm(row["document_id"], row["term_zh"], Count(row), dates[row["document_id"]]))];
    List<DocumentGroup> groupsInDocuments = [.. recipe.Read(Folder + "group_counts.csv").Rows.Select(row => new DocumentGroup(row["document_id"], row["term_group"], Count(row), dates[row["document_id"]]))];
    CheckSums(recipe, inDocuments, groupsInDocuments, groups);

    UpstreamTable news = recipe.Read(Folder + "news_monthly_group_counts.csv");
    List<NewsMonth> months = [.. news.Rows.Select(Month).Distinct()];
    recipe.Check(months.Select(month => month.Month).Distinct().Count() == months.Count, "a month of news states different totals for different groups.");

    recipe.Write("documents", documents);
    recipe.Write("terms", terms);
    recipe.Write("document-terms", inDocuments);
    recipe.Write("document-groups", groupsInDocuments);
    recipe.Write("news-months", months);
    recipe.Write("news-groups", news.Rows.Select(row => new NewsGroup(row["month"], row["term_group"], Count(row), Whole(row, "news_items_with_group"), KnownFrom(row["month"]))));
    recipe.Write("news-terms", recipe.Read(Folder + "news_monthly_term_counts.csv").Rows.Select(row => new NewsTerm(row["month"], row["term_zh"], Count(row), KnownFrom(row["month"]))));
});

void CheckSums(Recipe recipe, List<DocumentTerm> terms, List<DocumentGroup> groups, Dictionary<string, string> groupOf)
{
    var sums = terms.GroupBy(term => (term.DocumentId, groupOf[term.Term])).ToDictionary(group => group.Key, group => group.Sum(term => term.Count));
    foreach (DocumentGroup group in groups.Where(group => sums.GetValueOrDefault((group.DocumentId, group.TermGroup)) != group.Count))
    {
        recipe.Check(false, $"{group.DocumentId}, {group.TermGroup}: {group.Count} counted, but its terms add up to {sums.GetValueOrDefault((group.DocumentId, group.TermGroup))}.");
    }
}

Document Document(UpstreamRow row)
{
    string id = row["document_id"];
    string repository = row["source"].Split(' ')[0];
    return new Document(
        id, row["document_type"], row.Day("date")!.Value, row["title_zh"], row["title_en"], Whole(row, "total_chars"), !planReports.Contains(id), id == Rekeyed,
        "https://github.com/" + repository, row["text_sha256"]);
}

NewsMonth Month(UpstreamRow row)
{
    string repository = row["source"].Split(' ', '@')[0];
    return new NewsMonth(
        row["month"], Whole(row, "days_covered"), Whole(row, "days_in_month"), Whole(row, "news_items"), Whole(row, "total_chars"), KnownFrom(row["month"]),
        "https://github.com/" + repository);
}

DateOnly KnownFrom(string month) => StatedDate.Parse(month).LastDay is var end && end < lastDay ? end : lastDay;

int Count(UpstreamRow row) => Whole(row, "count");

int Whole(UpstreamRow row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

internal sealed record Document(
    string DocumentId, string DocumentType, DateOnly KnownFrom, string TitleZh, string TitleEn, int Characters, bool Ordinary, bool Rekeyed, string SourceUrl,
    string TextSha256);

internal sealed record Term(string TermGroup, string TermText, string English);

internal sealed record DocumentTerm(string DocumentId, string Term, int Count, DateOnly KnownFrom);

internal sealed record DocumentGroup(string DocumentId, string TermGroup, int Count, DateOnly KnownFrom);

internal sealed record NewsMonth(string Month, int DaysCovered, int DaysInMonth, int Items, int Characters, DateOnly KnownFrom, string SourceUrl);

internal sealed record NewsGroup(string Month, string TermGroup, int Count, int ItemsWithGroup, DateOnly KnownFrom);

internal sealed record NewsTerm(string Month, string Term, int Count, DateOnly KnownFrom);
