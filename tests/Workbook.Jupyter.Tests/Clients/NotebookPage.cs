using Microsoft.Playwright;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>Jupyter Notebook's page of one notebook, and what a person does there.</summary>
internal sealed class NotebookPage(IPage page)
{
    // Cells that have run have a number in their prompt; those that wait or run have a star. After a failure the others do not run.
    private const string AllHaveRun = """
        () => document.querySelector(".output_error") || Jupyter.notebook.get_cells().filter(cell => cell.cell_type === "code" && cell.get_text().trim() !== "")
          .every(cell => Number.isInteger(cell.input_prompt_number))
        """;

    // Every figure is drawn by its own script, some time after its output came.
    private const string AllFiguresAreDrawn = """
        () => { const figures = document.querySelectorAll(".output_area figure");
          return figures.length > 0 && [...figures].every(figure => figure.querySelector(".main-svg")) }
        """;

    private const string WordsAtTheRight = """
        () => [...document.querySelectorAll(".output_area tbody :is(td, th)")].filter(cell => /\p{L}{2}/u.test(cell.textContent))
          .filter(cell => { const words = cell.lastElementChild ?? cell; return !["left", "start", "-webkit-left"].includes(getComputedStyle(words).textAlign) })
          .map(cell => cell.textContent)
        """;

    private ILocator LastCell => page.Locator(".code_cell").Last;

    public Task WaitForKernelAsync() => WaitAsync("() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded");

    public async Task RunAllAsync()
    {
        await page.Locator("#celllink").ClickAsync();
        await page.Locator("#run_all_cells").ClickAsync();
        await FinishedAsync();
    }

    public async Task RestartAndRunAllAsync()
    {
        await page.Locator("#kernellink").ClickAsync();
        await page.Locator("#restart_run_all").ClickAsync();
        await page.Locator(".modal-dialog .btn-danger").ClickAsync();
        await WaitAsync("() => Jupyter.notebook.get_cells().some(cell => cell.input_prompt_number === '*')");
        await FinishedAsync();
    }

    /// <summary>Waits until all charts are drawn.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> DrawnFiguresAsync()
    {
        await WaitAsync(AllFiguresAreDrawn);
        return await page.Locator(".output_area figure").CountAsync();
    }

    /// <summary>Saves, and shows the file as it was saved.</summary>
    public async Task SaveAndOpenAgainAsync()
    {
        await page.EvaluateAsync("Jupyter.notebook.save_notebook()");
        await page.ReloadAsync();
        await WaitForKernelAsync();
    }

    public Task<bool> IsTrustedAsync() => page.EvaluateAsync<bool>("Jupyter.notebook.trusted");

    /// <summary>Words in tables of outputs that do not stand at the left of their cell.</summary>
    public async Task<string[]> WordsAtTheRightAsync()
    {
        await page.Locator(".output_area td").First.WaitForAsync();
        return await page.EvaluateAsync<string[]>(WordsAtTheRight);
    }

    public async Task AddCellAsync(string text)
    {
        await page.EvaluateAsync("Jupyter.notebook.insert_cell_at_bottom('code'); Jupyter.notebook.select(Jupyter.notebook.ncells() - 1);");
        await LastCell.Locator(".CodeMirror").ClickAsync();
        await page.Keyboard.TypeAsync(text);
    }

    public async Task ReplaceCellAsync(string text)
    {
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    public Task WaitForCellTextAsync(string text) => WaitAsync("text => Jupyter.notebook.get_cells().at(-1).get_text() === text", text);

    /// <summary>Presses the button that stops a cell, and waits until the last one says that it was stopped.</summary>
    public async Task InterruptAsync()
    {
        await WaitAsync("() => Jupyter.notebook.kernel_busy || Jupyter.notebook.get_cells().at(-1).input_prompt_number === '*'");
        await page.Locator("[data-jupyter-action='jupyter-notebook:interrupt-kernel']").First.ClickAsync();
        await LastCell.Locator(".output_error").Filter(new() { HasText = "Interrupted" }).WaitForAsync();
    }

    public Task RemoveCellAsync() => page.EvaluateAsync("Jupyter.notebook.delete_cell(Jupyter.notebook.ncells() - 1)");

    private async Task FinishedAsync()
    {
        await WaitAsync(AllHaveRun);
        Assert.Equal([], await page.Locator(".output_error").AllInnerTextsAsync());
    }

    private async Task WaitAsync(string condition, object? argument = null) => await page.WaitForFunctionAsync(condition, argument, new() { Timeout = 120_000 });
}
