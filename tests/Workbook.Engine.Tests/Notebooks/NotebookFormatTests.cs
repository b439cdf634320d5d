using System.Text;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Tests.Notebooks;

public sealed class NotebookFormatTests
{
    private const string Restore = " Restore the file from version control, or open and save it in VS Code or JupyterLab.";

    [Theory]
    [InlineData("", "line 1, column 1: found an empty file; expected a notebook in JSON (nbformat 4)." + Restore)]
    [InlineData("{\n \"cells\": [\n", "line 3, column 1: found the end of the file inside the document; expected a notebook in JSON (nbformat 4)." + Restore)]
    [InlineData("{\n \"cells\": }", "line 2, column 11: found text that is not JSON ('}' is an invalid start of a value); expected a notebook in JSON (nbformat 4)." + Restore)]
    [InlineData("[]", "line 1, column 1: found a list; expected a JSON object." + Restore)]
    [InlineData("{\"cells\": []}", "line 1, column 1: found no \"nbformat\"; expected \"nbformat\" as a number." + Restore)]
    [InlineData("{\n \"worksheets\": [],\n \"nbformat\": 3\n}", "line 3, column 14: found nbformat 3; expected nbformat 4. Convert it: jupyter nbconvert --to notebook --nbformat 4 --inplace test.ipynb")]
    [InlineData("{\"nbformat\": 4, \"metadata\": {}}", "line 1, column 1: found no \"cells\"; expected \"cells\" as a list." + Restore)]
    [InlineData("{\"nbformat\": 4, \"metadata\": {},\n\"cells\": [{\"cell_type\": \"code\",\n \"metadata\": {}, \"source\": 5}]}", "line 3, column 28: found a number; expected \"source\" as a string or a list of strings." + Restore)]
    [InlineData("{\"nbformat\": 4, \"metadata\": {}, \"cells\": [{\"cell_type\": \"heading\"}]}", "line 1, column 57: found cell_type \"heading\"; expected \"code\", \"markdown\" or \"raw\"." + Restore)]
    public void Parse_FileThatIsNoNotebook_SaysWhereAndWhy(string file, string message)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(file, "test.ipynb"));

        Assert.Equal("test.ipynb, " + message, error.Message);
    }

    [Fact]
    public void Parse_FileThatIsNotUtf8_NamesTheByte()
    {
        byte[] file = Encoding.Latin1.GetBytes("{\n \"café\": 1}");

        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(file, "test.ipynb"));

        Assert.Equal("test.ipynb, line 2, column 6: found the byte 0xE9, which is not UTF-8; expected UTF-8 text. Save the file as UTF-8.", error.Message);
    }

    [Fact]
    public void Save_ReplacesTheFileWhole()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.ipynb", NotebookFile.Empty);

        Notebook.Load(file).WithCells([Cell.Code("1", "one")]).Save(file);

        Assert.Equal("1", Notebook.Load(file).Cells.Single().Source);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Save_KeepsWhoMayReadAndWrite()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.ipynb", NotebookFile.Empty);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        }

        Notebook.Load(file).Save(file);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite));
    }
}
