namespace Workbook.Cli.Doctoring;

/// <summary>Says of a machine what is missing for each use, and what mends it.</summary>
internal static class Diagnosis
{
    /// <summary>The findings, what <c>render</c> needs first.</summary>
    public static IReadOnlyList<Finding> Of(Machine machine)
    {
        var installer = new Installer(machine.System, machine.Administrator);
        return
        [
            new(".NET SDK 10", "everything", ForRender: true, machine.Sdk,
                installer.Install(null, "winget install Microsoft.DotNet.SDK.10", "brew install --cask dotnet-sdk", "https://dotnet.microsoft.com/download")),
            new("built library", "render; notebooks in VS Code and Jupyter", ForRender: true, machine.Library ? "lib/Workbook.Memo/bin" : null, "dotnet build"),
            Kernel(machine.Kernel),
            new(".NET Interactive", "running the notebooks on .NET Interactive; no other use needs it", ForRender: false, machine.Interactive, "dotnet tool restore"),
            new("VS Code", "notebooks in VS Code", ForRender: false, machine.VisualStudioCode,
                installer.Install(null, "winget install Microsoft.VisualStudioCode", "brew install --cask visual-studio-code", "https://code.visualstudio.com/download")),
            new("Jupyter", "notebooks in Jupyter; nbclient and nbconvert", ForRender: false, machine.Jupyter.Count > 0 ? string.Join(", ", machine.Jupyter) : null,
                installer.Install("jupyter-notebook jupyter-nbconvert", null, "brew install jupyterlab", "https://jupyter.org/install")),
            new("Chromium, Chrome or Edge", "pictures and PDF: figure.Save(\"x.png\"), render --format pdf", ForRender: false, machine.Browser,
                installer.Install(machine.System == OperatingSystemKind.Debian ? "chromium" : null, "winget install Google.Chrome", "brew install --cask google-chrome", "https://www.google.com/chrome/")),
            new("git", "claims --diff REVISION; committing notebooks without outputs", ForRender: false, machine.Git,
                installer.Install("git", "winget install Git.Git", "brew install git", "https://git-scm.com/downloads")),
        ];
    }

    private static Finding Kernel(KernelState state) => new(
        "kernel C# (workbook)", "notebooks in VS Code and Jupyter", ForRender: false, state == KernelState.Current ? "installed from this build" : null,
        "dotnet run --project lib/Workbook.Cli -- kernel install", state == KernelState.OtherBuild ? "the installed one is of another build than the library" : null);
}
