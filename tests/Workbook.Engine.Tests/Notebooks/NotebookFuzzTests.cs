using System.Text;
using Workbook.Engine.Notebooks;
using Workbook.Testing;

namespace Workbook.Engine.Tests.Notebooks;

/// <summary>Whatever a notebook's file holds: it is read, written and handed on, or the error is the reader's own.</summary>
public sealed class NotebookFuzzTests
{
    private const string Small = """
        {
         "cells": [
          {"cell_type": "markdown", "id": "a", "metadata": {"tags": ["summary"]}, "source": ["# Title\n", "text \ud83d\ude00"]},
          {"cell_type": "code", "execution_count": 1, "id": "b", "metadata": {"polyglot_notebook": {"kernelName": "fsharp"}},
           "outputs": [{"data": {"text/plain": ["1"], "application/json": {"a": [1, 2.5e3, null]}}, "execution_count": 1, "metadata": {}, "output_type": "execute_result"}],
           "source": "let x = 1"}
         ],
         "metadata": {"kernelspec": {"display_name": "C#", "name": ".net-csharp"}, "workbook": {"number": "1", "claims": ["C01"]}},
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;

    [Fact]
    public void Notebooks()
    {
        (int tried, int accepted) = Mutations.Try<NotebookFormatException>([Encoding.UTF8.GetBytes(Small), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Small)], Encoding.UTF8.GetBytes("\n\n" + Small.ReplaceLineEndings(" "))], file =>
        {
            var notebook = Notebook.Parse(file, "fuzz.ipynb");
            _ = notebook.ToJson().GetProperty("cells").EnumerateArray().Select(cell => NotebookText.Join(cell.GetProperty("source"))).ToList();
            _ = notebook.Cells.Select(cell => (cell.Language, cell.Outputs.Count, cell.Id)).ToList();
            _ = Notebook.Parse(notebook.ToBytes(), "again.ipynb").Language;
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} notebooks tried, {tried} survived, {accepted} of them accepted");
    }

    [Theory]
    [InlineData("{\"cells\": [], \"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}")]
    [InlineData("{\"cells\": [], \"metadata\": {\"a\": 1, \"a\": 2}, \"nbformat\": 4, \"nbformat_minor\": 5}")]
    [InlineData("{\"cells\": [], \"metadata\": {\"\\ud800\": 1}, \"nbformat\": 4, \"nbformat_minor\": 5}")]
    public void NotebookWithAMemberThatCannotBe_IsRefused(string text) =>
        Assert.Throws<NotebookFormatException>(() => Notebook.Parse(text, "test.ipynb"));

    [Fact]
    public void NotebookWithHalfASurrogatePair_IsKept_AndHandedOnAsText()
    {
        const string Text = "{\"cells\": [{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": \"a\\ud800b \\\\ud800 \\ud83d\\ude00\"}], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";

        var notebook = Notebook.Parse(Text, "test.ipynb");

        Assert.Equal("a\uFFFDb \\ud800 \U0001F600", notebook.ToJson().GetProperty("cells")[0].GetProperty("source").GetString());
        Assert.Contains("a\\ud800b", Encoding.UTF8.GetString(notebook.ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_ThroughALink_WritesWhatItLeadsTo_AndLeavesNothingBeside()
    {
        using var folder = new TemporaryFolder();
        string real = folder.Write("real.ipynb", Small), link = Path.Combine(folder.Path, "link.ipynb");
        string other = folder.Write("link.ipynb.saving", "mine");
        File.CreateSymbolicLink(link, real);

        Notebook.Load(link).WithCells([Cell.Code("1", "one")]).Save(link);

        Assert.Equal(real, new FileInfo(link).LinkTarget);
        Assert.Equal("1", Notebook.Load(real).Cells.Single().Source);
        Assert.Equal("mine", File.ReadAllText(other));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void Load_OfNoFile_IsTheReadersError() =>
        Assert.Contains("no file that can be read", Assert.Throws<NotebookFormatException>(() => Notebook.Load("/nowhere/a.ipynb")).Message, StringComparison.Ordinal);
}
