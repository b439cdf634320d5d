using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Files;
using Workbook.Teaching.Pages;

namespace Workbook.Cli.Commands.Class;

/// <summary><c>workbook class print</c>.</summary>
internal static class PrintCommand
{
    public static Command Create(CliOutput output)
    {
        var file = new Argument<string>("FILE") { Description = "A Markdown file, such as notebooks/teaching/crib.md." };
        var target = new Option<string>("--output", "-o") { Description = "Folder for the page. Default: _class in the repository.", HelpName = "DIR" };
        var command = new Command("print", "Write a Markdown file as a page that any browser prints.\n\nExample: workbook class print notebooks/teaching/crib.md") { file, target };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(target) ?? Path.Combine(Datasets.Catalogue.Root, "_class"), output));
        return command;
    }

    private static int Run(string file, string target, CliOutput output)
    {
        string folder = Path.GetFullPath(target), name = $"{Path.GetFileNameWithoutExtension(file)}.html";
        string markdown = RegularFile.Text(file);
        string title = markdown.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? name;
        SessionPages.Write(folder, name, new Dictionary<string, string> { [name] = PlainPage.Of(title, Prose.Html(markdown)) }, output);
        return ExitCode.Done;
    }
}
