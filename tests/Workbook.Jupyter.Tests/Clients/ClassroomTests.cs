using System.Text.Json;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>A class on JupyterHub, with the configuration that lecturers are given.</summary>
[Collection(RealClients.Name)]
[Trait("Needs", "Debian")]
public sealed class ClassroomTests(InstalledKernel kernel)
{
    [Fact]
    public async Task StudentsOfAHub_RunAHandoutToItsEnd_AllAtOnce()
    {
        string folder = kernel.NewFolder("class");
        CommandResult handout = await CommandLine.WorkbookAsync(kernel.Jupyter, "class", "handout", Path.Combine(Repository.Root, "notebooks", "02-measuring-the-gap.ipynb"), "--output", Path.Combine(folder, "handouts"));
        Assert.True(handout.ExitCode == 0, handout.Error);
        string notebook = Directory.EnumerateFiles(Path.Combine(folder, "handouts"), "*.ipynb").Single();

        CommandResult rehearsal = await CommandLine.RunAsync(Python.Path, AppContext.BaseDirectory, kernel.Jupyter, Path.Combine("Clients", "hub_class.py"), Repository.Root, "2", notebook);

        Assert.True(rehearsal.ExitCode == 0, rehearsal.Error);
        JsonElement said = JsonElement.Parse(rehearsal.Out);
        Assert.Empty(said.GetProperty("errors").EnumerateArray().Select(error => error.GetString()));
        Assert.True(said.GetProperty("cells").GetInt32() > 10, rehearsal.Out);
    }
}
