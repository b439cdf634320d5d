using System.Text;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Checking;
using Workbook.Teaching.Format;
using Workbook.Teaching.Marking;
using Workbook.Testing;

namespace Workbook.Teaching.Tests;

/// <summary>Whatever stands in exercises or in a list that a person fills in: it is read, or the error is the reader's own.</summary>
public sealed class TeachingFuzzTests
{
    [Trait("Takes", "Time")]
    [Fact]
    public void Exercises()
    {
        byte[] notebook = new SampleNotebook().Notebook.ToBytes();

        (int tried, int accepted) = Mutations.Try<NotebookFormatException>([notebook], file =>
        {
            var changed = Notebook.Parse(file, "99-rain.ipynb");
            _ = FormatCheck.Problems(changed).Count();
            _ = TaughtNotebook.Of(changed).Title;
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} notebooks with exercises tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void MarksGivenByHand()
    {
        byte[] list = Encoding.UTF8.GetBytes("student,file,exercise,of,points,rubric,text\nAda,ada.ipynb,07.other-side,4,2.5,\"Names a side; \"\"quotes\"\"\",\"A text\nof two lines\"\nBob,bob.ipynb,07.other-side,4,,r,t\n");

        (int tried, int accepted) = Mutations.Try<FormatException>([list], file => HandMarks.Parse(Encoding.UTF8.GetString(file)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} lists of marks tried, {tried} survived, {accepted} of them accepted");
    }
}
