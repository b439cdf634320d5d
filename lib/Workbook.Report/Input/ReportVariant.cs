namespace Workbook.Report.Input;

/// <summary>A report beside the first one, with other parameters or choices.</summary>
/// <param name="Name">Its folder in the first report.</param>
/// <param name="Changes">What is set otherwise, as it was set: readers are told in words what the runs say.</param>
/// <param name="Input">What it is made of.</param>
public sealed record ReportVariant(string Name, IReadOnlyList<string> Changes, ReportInput Input);
