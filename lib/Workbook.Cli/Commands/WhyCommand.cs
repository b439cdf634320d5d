using System.CommandLine;
using System.Globalization;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook why</c>.</summary>
internal static class WhyCommand
{
    public static Command Create(CliOutput output)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Notebooks: a path, a file name, or the number it begins with. All where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var parameters = new Option<string[]>("--param") { Description = "NAME=VALUE, as render had it; may be given again.", HelpName = "NAME=VALUE" };
        var command = new Command(
            "why", "Say what the last run of a notebook depends on, what has changed since, and why it runs every time if it does. Nothing is run.\n\nExample: workbook why 07")
        {
            notebooks, parameters,
        };
        var limits = new LimitOptions();
        limits.AddTo(command);
        command.SetAction(parsed => Run(Datasets.Catalogue, parsed.GetValue(notebooks) ?? [], parsed.GetValue(parameters) ?? [], limits.Of(parsed), RunCache.OfUser(fresh: false, output.Error), output));
        return command;
    }

    public static int Run(Catalogue catalogue, IReadOnlyList<string> names, IReadOnlyList<string> parameters, WorkerLimits limits, RunCache cache, CliOutput output)
    {
        foreach (string file in NotebookSet.Find(catalogue.Root, names, output.Error))
        {
            foreach (string line in Lines(file))
            {
                output.Out.WriteLine(line);
            }
        }

        return ExitCode.Done;

        IEnumerable<string> Lines(string file)
        {
            string name = Path.GetFileName(file);
            if (cache.Latest(file, parameters) is not { } latest)
            {
                return [$"{name}: no run of it is known here. `workbook render {Path.GetFileNameWithoutExtension(file)}` makes one."];
            }

            IReadOnlyList<string> why = cache.Why(latest, file, parameters, [.. Surroundings.Of(Path.GetDirectoryName(file)!, limits, null)], catalogue.Root);
            string whether = why.Count == 0 ? "nothing has changed since its last run, which stands for a run now." : "it would run now.";
            return
            [
                $"{name}: {whether}", .. why.Select(line => "  " + line),
                string.Create(CultureInfo.InvariantCulture, $"  The last run took {latest.Seconds:0.0} s for {latest.Cells} cells, and depends on"),
                .. RunReasons.DependsOn(latest, catalogue.Root).Select(line => "    " + line),
            ];
        }
    }
}
