namespace Workbook.Memo.Gap;

/// <summary>A model with the day from which it counts and its score under one lens; higher is better.</summary>
/// <param name="Name">Name, for labels and for breaking ties.</param>
/// <param name="Date">Day of release, or of the first rating where no release is known.</param>
/// <param name="Score">Score in the lens's own unit; only its order matters to a frontier.</param>
public sealed record ScoredModel(string Name, DateOnly Date, double Score);
