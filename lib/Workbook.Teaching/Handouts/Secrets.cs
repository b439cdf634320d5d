using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Handouts;

/// <summary>What no handout may hold: texts of solutions, keys, hidden checks and notes that do not stand in what students may see.</summary>
internal static class Secrets
{
    // Shorter texts occur anywhere.
    private const int Shortest = 12;

    private static readonly string[] Marks = ["Key.Number(", "Key.Choice(", "Key.Prose(", "#if false"];

    public static ImmutableArray<string> Of(TaughtNotebook taught)
    {
        string open = Leaks.Plain(string.Join("\n", [
            .. taught.Cells.Where(place => !IsSecret(place)).Select(place => CellWriter.Unbound(place.Cell.Source)),
            .. taught.Exercises.SelectMany(exercise => exercise.Checks).Select(place => CheckCall.Read(place.Cell.Source)?.Sealed),
        ]));
        IEnumerable<string> secret =
        [
            .. taught.Exercises.SelectMany(exercise => exercise.Solutions.Concat(exercise.OtherData)).SelectMany(place => SolutionForm.Open(place.Cell.Source).Split('\n')),
            .. taught.Cells.Where(place => place.Cell.Tags.Contains(Tags.HiddenCheck)).SelectMany(place => place.Cell.Source.Split('\n')),
            .. taught.Cells.Where(place => place.Cell.Tags.Contains(Tags.Notes)).SelectMany(place => CellWriter.Unbound(place.Cell.Source).Split('\n')),
            .. taught.Exercises.SelectMany(exercise => exercise.Checks).SelectMany(place => Texts(place.Cell.Source)).Except(taught.Exercises.Select(exercise => exercise.Spec.Id)),
        ];
        return [.. Marks, .. secret.Select(Leaks.Plain).Where(text => text.Length >= Shortest && !open.Contains(text, StringComparison.Ordinal)).Distinct()];
    }

    private static bool IsSecret(PlacedCell place) => place.Cell.Tags.Any(tag => tag is Tags.Solution or Tags.HiddenCheck or Tags.OtherData or Tags.Notes or Tags.Check);

    private static IEnumerable<string> Texts(string check) => CSharpSyntaxTree.ParseText(check, CheckCall.Script).GetRoot().DescendantNodes()
        .OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Select(literal => literal.Token.ValueText);
}
