namespace Workbook.Memo.Gap;

/// <summary>How far a follower's frontier is behind a leader's at one moment, and which two models say so.</summary>
/// <param name="Day">The moment.</param>
/// <param name="Follower">The follower's best model then; <see langword="null"/> where it had none.</param>
/// <param name="Leader">The leader's first model to reach that score; <see langword="null"/> where none ever did.</param>
/// <param name="Months">
/// Months since then: positive when the leader had been there before, negative when it came only later, undefined
/// (<see langword="null"/>) when either model is missing. Undefined is not zero.
/// </param>
public sealed record Lag(DateOnly Day, ScoredModel? Follower, ScoredModel? Leader, double? Months);
