namespace Workbook.Jupyter.Tests.Clients;

/// <summary>What the workbook's own library, and those it brings along, compute for long and without calling back.</summary>
[Collection(RealClients.Name)]
public sealed class LibraryInterruptTests(InstalledKernel kernel)
{
    private static readonly string Library = Path.Combine(Path.GetDirectoryName(ExecutedNotebooks.NotebookFolder)!, "lib", "Workbook.Memo", "bin", "Workbook.Memo.dll");

    [Theory]
    [InlineData("Workbook.Memo.Dilution.DilutionSimulation.Run(new(100, 1, 1_000, 1, 100, 1, 1) { Draws = 5_000_000 });")]
    [InlineData("#!fsharp\nSeq.initInfinite id |> Seq.length")]
    public void Interrupt_CellInALibraryOfTheProgram_IsStoppedWithItsVariablesKept(string endless)
    {
        using var client = new KernelClient(specification: kernel.Specification);
        client.Execute($"#r \"{Library}\"\nint kept = 18;");
        client.Execute("#!fsharp\nlet also = 1");
        string id = client.Start($"Console.Write(\"begun\");\n{endless}");
        client.WaitForOutput(id);

        client.Ask(client.Control, "interrupt_request");

        Assert.Equal("The cell was stopped; variables keep the values they had.", client.Finish(id).Reply.Text("evalue"));
        Assert.Equal("18", client.Execute("kept").Result);
    }
}
