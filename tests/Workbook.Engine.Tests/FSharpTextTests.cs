using FsCheck;
using FsCheck.Xunit;
using Workbook.Engine.FSharp;

namespace Workbook.Engine.Tests;

public sealed class FSharpTextTests
{
    [Theory]
    [InlineData("if n > 1 then 2 else 3", 3)]
    [InlineData("while true do ()", 6)]
    [InlineData("match n with _ -> ()", 6)]
    [InlineData("for n in ns do f n", 15)]
    [InlineData("for n in ns do let m = n in f m", 23)]
    [InlineData("let rec f x = 1 + f x", 14)]
    [InlineData("let rec f x =\n  1 + g x\nand g x =\n  f x", 2, 2)]
    [InlineData("let rec f (x: int) : int =\n  let y = x + 1\n  f y", 10)]
    [InlineData("let rec f = function [] -> 0 | _ :: t -> f t", 21)]
    [InlineData("let rec f = function\n  | [] ->\n    0\n  | _ :: t -> f t", 2)]
    [InlineData("let rec f x =\n  let g y =\n    y\n  f (g x)")]
    [InlineData("let rec x = 1\ntype A = B\nand C = D")]
    [InlineData("if\n  n then 1 else 2")]
    [InlineData("// if n then\n\"while n do\"")]
    [InlineData("query { for n in ns do count }")]
    public void Insert_Check_StandsWhereTheCodeDecides(string code, params int[] columns) =>
        Assert.Equal(columns, FSharpCancellationChecks.Insert(code).Insertions.Select(insertion => insertion.Column));

    [Property]
    public void ColumnOf_EveryCharacterOfTheAuthors_IsWhereItWas(PositiveInt length, NonNegativeInt[] places)
    {
        string line = new('x', length.Get);
        FSharpInsertion[] insertions = [.. places.Select(place => place.Get % (length.Get + 1)).Distinct().Order().Select(place => new FSharpInsertion(1, place, "..!"))];
        var text = new FSharpText([line], insertions);

        Assert.Equal(
            Enumerable.Range(1, length.Get),
            text.Code.Index().Where(character => character.Item == 'x').Select(character => text.ColumnOf(1, character.Index + 1)));
    }

    [Fact]
    public void ColumnOf_PlaceInAnInsertion_IsThatOfWhatFollows() =>
        Assert.Equal(4, new FSharpText(["if n then"], [new FSharpInsertion(1, 3, "ask && ")]).ColumnOf(1, 6));
}
