using System.Text.RegularExpressions;
using Workbook.Testing;

namespace Workbook.Cli.Tests.Reuse;

/// <summary>Cells may call all of the library, so that all it reads must be said in its log of reads.</summary>
public class LibraryReadsTests
{
    // Catalogue, DataFile, ReadLog, Argument: in the log. RegularFile reads for these and for commands, and AtomicFile only writes; HostAssemblies is for
    // other hosts; a cell cannot reach the others, which are internal, but by FigureFile.Save, after which no run is used again.
    private static readonly string[] Known =
    [
        "Workbook.Drawing/BrowserPicture.cs", "Workbook.Drawing/HeadlessBrowser.cs", "Workbook.Drawing/InstalledBrowser.cs",
        "Workbook.Files/AtomicFile.cs", "Workbook.Files/LivingProcess.cs", "Workbook.Files/RegularFile.cs", "Workbook.Files/ScratchFolder.cs",
        "Workbook.Memo/Claims/Argument.cs", "Workbook/Data/Catalogue.cs", "Workbook/Data/DataFile.cs",
        "Workbook/Data/Datasets.cs", "Workbook/Data/ReadLog.cs", "Workbook/Hosting/HostAssemblies.cs", "Workbook/Publishing/FigureFile.cs",
    ];

    [Fact]
    public void WhatOpensFiles_OrAsksTheMachine_IsKnown_AndNothingElseDoes()
    {
        var outside = new Regex(@"(?<!ReadLog\.)\b(?:File|Directory|Environment)\.(?!NewLine)[A-Z]|\bnew (?:FileStream|FileInfo|DirectoryInfo|HttpClient)\(|\bProcess\.|\bStreamReader\(""");
        string lib = Path.Combine(Repository.Root, "lib");
        IEnumerable<string> found = ((string[])["Workbook", "Workbook.Files", "Workbook.Drawing", "Workbook.Exercises", "Workbook.Memo"]).SelectMany(project => Directory.EnumerateFiles(Path.Combine(lib, project), "*.cs", SearchOption.AllDirectories))
            .Select(file => (Name: Path.GetRelativePath(lib, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Name.Contains("/obj/", StringComparison.Ordinal) && !file.Name.Contains("/bin/", StringComparison.Ordinal) && outside.IsMatch(file.Text))
            .Select(file => file.Name);

        Assert.Equal(Known, found.Order(StringComparer.Ordinal));
    }
}
