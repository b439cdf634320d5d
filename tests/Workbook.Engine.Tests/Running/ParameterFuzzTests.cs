using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;
using Workbook.Testing;

namespace Workbook.Engine.Tests.Running;

/// <summary>Whatever value a parameter is given: one assignment of it is made, or the error is the parameters' own. No value becomes code.</summary>
public sealed class ParameterFuzzTests
{
    private static readonly Dictionary<string, CellVariable> Declared = new CellVariable[]
    {
        new("text", typeof(string), "a"), new("months", typeof(int), 6), new("share", typeof(double), 0.5), new("exact", typeof(decimal), 1m), new("large", typeof(long), 1L),
        new("day", typeof(DateOnly), new DateOnly(2024, 9, 18)), new("hour", typeof(DateTime), new DateTime(2024, 9, 18)), new("shown", typeof(bool), true),
        new("weekday", typeof(DayOfWeek), DayOfWeek.Monday), new("other", typeof(object), null),
    }.ToDictionary(variable => variable.Name);

    private static readonly Notebook Premises = Notebook.Parse(
        """
        {"cells": [{"cell_type": "code", "execution_count": null, "id": "p", "metadata": {"tags": ["parameters"]}, "outputs": [],
          "source": "var day = Premise.Day(\"2024-09-18\", \"2024-01-01\"); var text = Premise.Choice(\"a\", \"b\"); int months = Premise.Range(6, 1, 24);"}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """,
        "premises.ipynb");

    [Fact]
    public void Values()
    {
        byte[][] files = [.. ((string[])["text=a", "months=6", "share=0.5", "exact=1.25", "large=7", "day=2024-09-18", "hour=2024-09-18 10:00", "shown=true", "weekday=Monday"]).Select(Encoding.UTF8.GetBytes)];

        (int tried, int accepted) = Mutations.Try<ParameterException>(files, file =>
        {
            string[] pair = Encoding.UTF8.GetString(file).Split('=', 2);
            Cell cell = ParameterCell.Create(Premises, new Dictionary<string, string> { [pair[0]] = pair[^1] }, Declared);

            var made = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(cell.Source, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script)).GetRoot();
            Assert.Empty(made.GetDiagnostics());
            var assigned = (AssignmentExpressionSyntax)((ExpressionStatementSyntax)((GlobalStatementSyntax)Assert.Single(made.Members)).Statement).Expression;
            Assert.Equal(pair[0], assigned.Left.ToString());
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} parameters tried, {tried} survived, {accepted} of them accepted");
    }
}
