namespace Workbook.Report.Input;

/// <summary>The document whose claims a report tests.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">The day it is dated.</param>
/// <param name="Url">Where it can be read.</param>
public sealed record TestedDocument(string Title, string Author, string Publisher, DateOnly Date, string Url);
