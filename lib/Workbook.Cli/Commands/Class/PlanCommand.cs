using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Teaching.Format;
using Workbook.Teaching.Pages;
using Workbook.Teaching.Planning;

namespace Workbook.Cli.Commands.Class;

/// <summary><c>workbook class plan</c>.</summary>
internal static class PlanCommand
{
    private const string Page = "plan.html";

    private const int Shortest = 20, Longest = 240, Standard = 45;

    public static Command Create(CliOutput output)
    {
        Argument<string[]> notebooks = Notebooks();
        Option<int> minutes = Minutes();
        var target = new Option<string>("--output", "-o") { Description = "Folder for plan.md and plan.html. Default: _class in the repository.", HelpName = "DIR" };
        var command = new Command("plan", "Write a plan: aims, times, what to say and to ask, what to skip.\n\nExample: workbook class plan 07 --minutes 45") { notebooks, minutes, target };
        command.SetAction(parsed => Run(Datasets.Catalogue.Root, parsed.GetRequiredValue(notebooks), parsed.GetValue(minutes), parsed.GetValue(target), output));
        return command;
    }

    /// <summary>The notebooks of a session.</summary>
    public static Argument<string[]> Notebooks() => new("NOTEBOOK")
    {
        Description = "Notebooks with exercises: a path, a file name, or the number it begins with.", Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>How long the session is.</summary>
    public static Option<int> Minutes()
    {
        var minutes = new Option<int>("--minutes") { Description = "How long the session is.", HelpName = "MINUTES", DefaultValueFactory = _ => Standard };
        minutes.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int value) && value is >= Shortest and <= Longest))
            {
                result.AddError(FormattableString.Invariant($"--minutes needs a whole number from {Shortest} to {Longest}."));
            }
        });
        return minutes;
    }

    private static int Run(string root, string[] names, int minutes, string? target, CliOutput output)
    {
        IReadOnlyList<TaughtNotebook> notebooks = ClassNotebooks.Find(root, names, output.Error);
        var plan = SessionPlan.Of(notebooks, minutes);
        string folder = Path.GetFullPath(target ?? Path.Combine(root, "_class")), markdown = PlanMarkdown.Of(plan);
        SessionPages.Write(folder, Page, new Dictionary<string, string> { ["plan.md"] = markdown, [Page] = PlainPage.Of(plan.Title, Prose.Html(markdown)) }, output);
        if (plan.Warning is not null)
        {
            output.Error.WriteLine(plan.Warning);
        }

        return ExitCode.Done;
    }
}
