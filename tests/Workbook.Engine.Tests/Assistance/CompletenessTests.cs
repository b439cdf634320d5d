using Workbook.Engine.Languages;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Assistance;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1 + 1")]
    [InlineData("// a note")]
    [InlineData("for (int i = 0; i < 2; i++) { }")]
    [InlineData("#!html\n<b>unclosed")]
    [InlineData("#r \"nuget: FsCheck\"\n1")]
    public void Code_ThatCanRun_IsComplete(string code) => Assert.Equal(Result(Completeness.Complete), IsComplete(code));

    [Theory]
    [InlineData("for (int i = 0; i < 2; i++) {", 4)]
    [InlineData("class Model\n{\n    int Lag() {", 8)]
    [InlineData("display(", 4)]
    [InlineData("var lag =", 0)]
    [InlineData("/* a note", 0)]
    [InlineData("var text = \"\"\"\n  a", 2)]
    [InlineData("#!markdown\ntext\n#!csharp\nif (true) {", 4)]
    public void Code_ThatMustGoOn_IsIncompleteWithTheNextLinesIndent(string code, int indent) =>
        Assert.Equal(Result(Completeness.Incomplete, indent), IsComplete(code));

    [Theory]
    [InlineData("}")]
    [InlineData("var lag = 'months';")]
    [InlineData("#!fortran")]
    public void Code_ThatNothingCanMend_IsInvalid(string code) => Assert.Equal(Result(Completeness.Invalid), IsComplete(code));

    private static CompletenessResult Result(Completeness status, int indent = 0) => new(status, new string(' ', indent));

    private static CompletenessResult IsComplete(string code)
    {
        using var session = new NotebookSession(new SessionOptions(AppContext.BaseDirectory));
        return session.IsComplete(code);
    }
}
