using System.CommandLine;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Recipes;

namespace Workbook.Cli.Commands.Data;

/// <summary><c>workbook data validate</c>.</summary>
internal static class ValidateCommand
{
    /// <summary>What it says where nothing is wrong.</summary>
    public const string AllValid = "All datasets are valid.";

    public static Command Create(CliOutput output)
    {
        var names = new Argument<string[]>("NAME") { Description = "Datasets to validate; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("validate", "Check every table against its descriptor, and every licence.") { names };
        command.SetAction(parsed => Run(Datasets.Catalogue, parsed.GetValue(names) ?? [], output));
        return command;
    }

    /// <param name="catalogue">The datasets.</param>
    /// <param name="names">Which; all where none is named.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="work">Remembers which datasets were valid as they are; null to validate all the same.</param>
    public static int Run(Catalogue catalogue, IReadOnlyList<string> names, CliOutput output, KeptWork? work = null)
    {
        List<string> problems = names.Count > 0
            ? [.. names.Distinct().SelectMany(name => Problems(catalogue, name))]
            : [.. FolderProblems(catalogue), .. catalogue.Names.SelectMany(Found)];
        problems.ForEach(output.Error.WriteLine);
        output.Out.WriteLine(problems.Count == 0 ? AllValid : $"{problems.Count} problem(s) found.");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;

        IEnumerable<string> Found(string name) => work is null ? Problems(catalogue, name) : work.Of("dataset", [catalogue.FolderOf(name)], () => Problems(catalogue, name));
    }

    /// <summary>Folders that hold no dataset: one in which no descriptor is found is none to anybody else, and so would be passed over.</summary>
    public static IEnumerable<string> FolderProblems(Catalogue catalogue)
    {
        if (catalogue.Names.Count == 0)
        {
            yield return $"There is no dataset in {catalogue.DataFolder}. Expected a folder with a datapackage.json for each.";
        }

        foreach (string folder in Directory.EnumerateDirectories(catalogue.DataFolder).Select(Path.GetFileName).OfType<string>().Except(catalogue.Names).Order(StringComparer.Ordinal))
        {
            string? fault = Fault(catalogue.FolderOf(folder));
            if (fault is not null)
            {
                yield return $"data/{folder}: {fault}";
            }
        }
    }

    // Hidden folders are those of tools.
    private static string? Fault(string folder)
    {
        try
        {
            return Path.GetFileName(folder).StartsWith('.') || !Directory.EnumerateFileSystemEntries(folder).Any() ? null
                : "the folder has no datapackage.json that can be read. Describe the dataset, or move the folder out of data.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"the folder cannot be read ({error.Message.TrimEnd('.')}). Let yourself read it.";
        }
    }

    private static List<string> Problems(Catalogue catalogue, string name)
    {
        var problems = new List<string>();
        try
        {
            DataPackage package = catalogue.Describe(name);
            problems.AddRange(LicenceGate.Problems(package));
            problems.AddRange(package.Resources.GroupBy(resource => resource.Path).Where(same => same.Count() > 1)
                .Select(same => $"data/{name}: '{same.Key}' stands for {same.Count()} tables. Give each its own file."));
            foreach (Resource resource in package.Resources)
            {
                Try(problems, () =>
                {
                    Dataset table = catalogue.LoadResource(package, resource);
                    TableReader.CheckWhole(table);
                    if (table.Count == 0)
                    {
                        problems.Add($"data/{name}/{resource.Path}: the table has no rows; expected at least one. Rebuild it, or take it out of the descriptor.");
                    }
                });
            }
        }
        catch (DatasetException error)
        {
            problems.Add(error.Message);
        }

        return problems;
    }

    private static void Try(List<string> problems, Action load)
    {
        try
        {
            load();
        }
        catch (DatasetException error)
        {
            problems.Add(error.Message);
        }
    }
}
