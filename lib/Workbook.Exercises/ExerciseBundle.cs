using System.Text.Json.Serialization;

namespace Workbook.Exercises;

/// <summary>What a check tells the program that marks: the answer, and the key where it was open.</summary>
internal sealed record ExerciseBundle(string Id, Answer Answer, Key? Key, string? Mark);

/// <summary>What a handout carries of its exercises.</summary>
/// <param name="Exercises">Each without a readable key.</param>
internal sealed record HandoutPack(IReadOnlyList<SealedExercise> Exercises);

/// <summary>An exercise whose key only the right answer opens, and each mistake's message only that mistake.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Points">Its points.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Unit">The unit of a number.</param>
/// <param name="Least">Fewest words of a text.</param>
/// <param name="Step">Width of the grid that numbers are rounded to.</param>
/// <param name="Salt">Of the keys that are derived from answers.</param>
/// <param name="Boxes">What answers open, in no order.</param>
/// <param name="Hints">One after the other.</param>
/// <param name="IsRunAgain">Whether marking runs the answer again with other data.</param>
internal sealed record SealedExercise(
    string Id, double Points, KeyKind Kind, string Unit, int Least, double Step, byte[] Salt, IReadOnlyList<byte[]> Boxes, IReadOnlyList<string> Hints, bool IsRunAgain = false);

/// <summary>What lies in a box.</summary>
/// <param name="Right">Whether the answer that opens it is right.</param>
/// <param name="Value">The number, to compare with exactly.</param>
/// <param name="Within">Largest difference.</param>
/// <param name="Says">A mistake's message.</param>
/// <param name="Filling">Makes all boxes of an exercise equally long.</param>
internal sealed record BoxContent(bool Right, double? Value, double Within, string Says, string Filling);

/// <summary>How these are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExerciseBundle))]
[JsonSerializable(typeof(HandoutPack))]
[JsonSerializable(typeof(BoxContent))]
internal sealed partial class ExerciseContext : JsonSerializerContext;
