using Workbook.Exercises;

namespace Workbook.Teaching.Tests;

public sealed class AnswerTests
{
    private static readonly Key Percent = Key.Number(13, within: 0.05, unit: "%").Mistake(86, "That is the total.");

    public static TheoryData<object> ThirteenPerCent => ["13 %", "13%", 0.13, "0.13", 13, 13.04, "about 13 per cent a year", "13,0 %", "１３ ％"];

    public static TheoryData<object> Others => ["13.1 %", 12.9, "1.3", "0.0013", "from 13 to 13", "thirteen", "1e400 %", "\ud800 13.1"];

    [Theory]
    [MemberData(nameof(ThirteenPerCent))]
    public void Check_ThirteenPerCentInAnyForm_IsRight(object answer)
    {
        Assert.Equal(CheckState.Right, Exercise.Check("99.x", answer, Percent).State);
        Assert.Equal(CheckState.Right, Sealed(Percent, answer).State);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Check_AnyOtherNumber_IsNotRight(object answer)
    {
        Assert.Equal(CheckState.Wrong, Exercise.Check("99.x", answer, Percent).State);
        Assert.Equal(CheckState.Wrong, Sealed(Percent, answer).State);
    }

    [Theory]
    [InlineData("300 000")]
    [InlineData("300\u00a0000 robots")]
    [InlineData("300'000")]
    [InlineData("300,000")]
    public void Check_GroupedDigits_AreOneNumber(string answer) => Assert.Equal(CheckState.Right, Sealed(Key.Number(300_000), answer).State);

    [Fact]
    public void Check_WhatHasNoValue_IsNoNumber()
    {
        Assert.Equal("Expected one number (%), found 'what is no value: Func'.", Sealed(Percent, new Func<double>(() => 13)).Says);
        Assert.Equal("Expected one number (%), found 'what is no value: Task'.", Sealed(Percent, Task.FromResult(13)).Says);
    }

    // What marking could not write down, it could not judge.
    [Theory]
    [InlineData("1e400")]
    [InlineData("\ud800")]
    public void Record_OfAnyText_CanBeWritten(string answer) => Assert.NotNull(Exercise.Record("99.x", answer, "m").Bundle);

    [Fact]
    public void Check_UsualMistake_SaysWhatIsWrong_SealedAsOpen()
    {
        Assert.Equal("That is the total.", Exercise.Check("99.x", "86 %", Percent).Says);
        Assert.Equal("That is the total.", Sealed(Percent, 0.86).Says);
    }

    [Theory]
    [InlineData("C63, C64")]
    [InlineData("c64 and c63")]
    [InlineData("C64 C63 ")]
    public void Check_SeveralChoices_InAnyOrder_AreRight(string answer)
    {
        var key = Key.Choice("C63", "C64");

        Assert.Equal(CheckState.Right, Exercise.Check("99.x", answer, key).State);
        Assert.Equal(CheckState.Right, Sealed(key, answer).State);
        Assert.Equal(CheckState.Wrong, Sealed(key, "C63").State);
    }

    [Theory]
    [InlineData("2025-06")]
    [InlineData("2025-6")]
    [InlineData("june, 2025")]
    public void Check_ChoiceWrittenAnotherWay_IsRight(string answer)
    {
        Key key = Key.Choice("2025-06").Or("2025-6").Or("June", "2025");

        Assert.Equal(CheckState.Right, Exercise.Check("99.x", answer, key).State);
        Assert.Equal(CheckState.Right, Sealed(key, answer).State);
        Assert.Equal(CheckState.Wrong, Sealed(key, "2025").State);
    }

    [Fact]
    public void Check_RightAnswerThatMarkingRunsAgain_SaysSo() => Assert.Equal(
        "99.x: right. Marking runs it again with other data, where what is typed in has no points: compute it. 2 of 2 points.",
        Seal.Check(Seal.Close("99.x", 2, Percent, [], isRunAgain: true), Answer.Of(13)).ToString());

    [Fact]
    public void Check_NothingAnswered_SaysWhatToDo()
    {
        Assert.All((object?[])[null, Exercise.TODO, "TODO", (double)Exercise.TODO, "\nTODO\n"], answer =>
        {
            CheckResult result = Sealed(Percent, answer);
            Assert.Equal(CheckState.Unanswered, result.State);
            Assert.Equal("99.x: not answered yet. Replace TODO in the cell above by your answer, run that cell, then this one. 0 of 2 points so far.", result.ToString());
        });
    }

    [Fact]
    public void Check_Prose_IsRecordedWhenLongEnough()
    {
        var key = Key.Prose(3, "Says why");

        Assert.Equal("2 words. Expected at least 3.", Exercise.Check("99.x", "too short", key).Says);
        Assert.Equal(CheckState.Recorded, Exercise.Check("99.x", "just long enough", key).State);
    }

    [Fact]
    public void Check_NumberAtTheEdgeOfTheTolerance_IsRight_JustBeyondIsNot()
    {
        var key = Key.Number(0.3, within: 0.1);

        Assert.All((double[])[0.2, 0.4, 0.3], answer => Assert.Equal(CheckState.Right, Sealed(key, answer).State));
        Assert.All((double[])[0.1999, 0.4001], answer => Assert.Equal(CheckState.Wrong, Sealed(key, answer).State));
    }

    [Fact]
    public void Handout_OpensKeys_ChecksAndGivesHintsOneByOne()
    {
        Exercise.Open(Exercise.Pack(new HandoutPack([Seal.Close("98.pack", 2, Key.Number(4), ["first", "second"]), Seal.Close("98.one", 1, Key.Number(4), [])])));

        Assert.Equal("98.pack: right. 2 of 2 points.", Exercise.Check("98.pack", 4).ToString());
        Assert.Equal("98.one: right. 1 of 1 point.", Exercise.Check("98.one", 4).ToString());
        Assert.Equal(["Hint 1 of 2: first", "Hint 2 of 2: second", "Hint 2 of 2: second"], Enumerable.Range(0, 3).Select(_ => Exercise.Hint("98.pack")));
        Assert.Contains("There is no exercise '98.other' here.", Assert.Throws<InvalidOperationException>(() => Exercise.Check("98.other", 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BrokenKeys_SaysSo() =>
        Assert.Contains("The keys of this handout are not whole.", Assert.Throws<FormatException>(() => Exercise.Open("H4sIAAAA")).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_WhatIsComputedFromNoAnswer_IsNone_AndNoughtByNoughtIsOne()
    {
        double waiting = Exercise.TODO, nought = 0;

        Assert.All((double[])[waiting + 1, 2 * waiting, -waiting, Math.Round(waiting, 1), Math.Pow(waiting, 2), nought + waiting], answer => Assert.Equal(CheckState.Unanswered, Sealed(Percent, answer).State));
        Assert.Equal("Expected one number (%), found 'no number, as nought divided by nought is'.", Sealed(Percent, nought / nought).Says);
    }

    [Fact]
    public void Check_NumberWithoutEnd_IsNoNumber() => Assert.Equal("Expected one number (%), found 'an infinite number'.", Sealed(Percent, double.PositiveInfinity).Says);

    [Fact]
    public void Check_ValueThatItsCellDidNotSetAgain_IsNotJudged()
    {
        Exercise.Open(Exercise.Pack(new HandoutPack([Seal.Close("98.stale", 2, Key.Number(4), [])])));
        int staleAnswer = 4, freshAnswer = 4;
        AppContext.SetData("Workbook.StaleNames", new[] { nameof(staleAnswer) });

        CheckResult stale = Exercise.Check("98.stale", staleAnswer + 0), fresh = Exercise.Check("98.stale", freshAnswer);

        Assert.Equal(
            "98.stale: not answered yet. The cell that was to set 'staleAnswer' again did not run, so that it still has its value from before. Mend that cell, run it, then this one. 0 of 2 points so far.",
            stale.ToString());
        Assert.Equal(CheckState.Right, fresh.State);
    }

    private static CheckResult Sealed(Key key, object? answer) => Seal.Check(Seal.Close("99.x", 2, key, []), Answer.Of(answer));
}
