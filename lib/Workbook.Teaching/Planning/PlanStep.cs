using System.Collections.Immutable;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Planning;

/// <summary>A timed part of a session.</summary>
/// <param name="Start">Minutes from the beginning.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Title">What it is.</param>
/// <param name="Where">Which cells, or which exercise.</param>
/// <param name="Say">What to say.</param>
/// <param name="Ask">What to ask.</param>
/// <param name="Section">The section that is shown, or null.</param>
/// <param name="Exercise">The exercise that is done, or null.</param>
internal sealed record PlanStep(
    int Start, int Minutes, string Title, string Where, ImmutableArray<string> Say, ImmutableArray<string> Ask, Section? Section = null, TaughtExercise? Exercise = null);
