using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>A person at work in Jupyter Notebook, in a real browser.</summary>
[Collection(RealClients.Name)]
[Trait("Needs", "Debian")]
public sealed class JupyterNotebookTests(InstalledKernel kernel)
{
    private const string Notebook = "02-measuring-the-gap.ipynb";

    [Fact]
    public async Task Notebook_OpenedAndRun_DrawsChartsCompletesIsInterruptedAndRunsAgain()
    {
        string root = kernel.NewFolder("opened");
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(root, "global.json"));
        Copy("data", root);
        Copy("lib/Workbook.Memo/bin", root);
        Copy("notebooks", root);
        await using NotebookServer server = await NotebookServer.StartAsync(root, kernel.Jupyter, kernel.NewFolder("settings"));
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();
        IPage page = await browser.NewPageAsync();
        await page.RouteAsync(address => !address.StartsWith(server.Address, StringComparison.Ordinal), route => route.AbortAsync());
        await page.GotoAsync($"{server.Address}/notebooks/notebooks/{Notebook}");
        var notebook = new NotebookPage(page);

        await notebook.WaitForKernelAsync();
        await notebook.RunAllAsync();
        int figures = await notebook.DrawnFiguresAsync();
        Assert.True(figures >= 6, $"{figures} charts");

        await notebook.SaveAndOpenAgainAsync();
        Assert.Equal(figures, await notebook.DrawnFiguresAsync());

        // A notebook is trusted by what is in it, wherever it lies.
        JsonNode sent = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(root, "notebooks", Notebook), TestContext.Current.CancellationToken))!;
        sent["metadata"]!["sent"] = true;
        await File.WriteAllTextAsync(Path.Combine(root, "notebooks", "sent.ipynb"), sent.ToJsonString(), TestContext.Current.CancellationToken);
        await page.GotoAsync($"{server.Address}/notebooks/notebooks/sent.ipynb");
        await notebook.WaitForKernelAsync();
        Assert.False(await notebook.IsTrustedAsync());
        Assert.Empty(await notebook.WordsAtTheRightAsync());

        await page.GotoAsync($"{server.Address}/notebooks/notebooks/{Notebook}");
        await notebook.WaitForKernelAsync();
        await notebook.AddCellAsync("PolicyMemo.Dat");
        await page.Keyboard.PressAsync("Tab");
        await notebook.WaitForCellTextAsync("PolicyMemo.Date");

        await notebook.ReplaceCellAsync("while (true) { }");
        await page.Keyboard.PressAsync("Control+Enter");
        await notebook.InterruptAsync();
        await notebook.RemoveCellAsync();

        await notebook.RestartAndRunAllAsync();
        Assert.Equal(figures, await notebook.DrawnFiguresAsync());
    }

    private static void Copy(string path, string root)
    {
        string from = Path.Combine(Repository.Root, path);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(root, path, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
