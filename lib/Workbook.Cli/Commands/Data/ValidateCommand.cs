using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Cli.Commands.Data;

/// <summary><c>workbook data validate</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create(CliOutput output)
    {
        var names = new Argument<string[]>("NAME") { Description = "Datasets to validate; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("validate", "Check every table against its descriptor, and every licence.") { names };
        command.SetAction(parsed => Run(Datasets.Catalogue, parsed.GetValue(names) ?? [], output));
        return command;
    }

    public static int Run(Catalogue catalogue, IReadOnlyList<string> names, CliOutput output)
    {
        int problems = 0;
        foreach (string name in names.Count > 0 ? names : catalogue.Names)
        {
            foreach (string problem in Problems(catalogue, name))
            {
                output.Error.WriteLine(problem);
                problems++;
            }
        }

        output.Out.WriteLine(problems == 0 ? "All datasets are valid." : $"{problems} problem(s) found.");
        return problems == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static List<string> Problems(Catalogue catalogue, string name)
    {
        var problems = new List<string>();
        try
        {
            DataPackage package = catalogue.Describe(name);
            problems.AddRange(LicenceGate.Problems(package));
            foreach (Resource resource in package.Resources)
            {
                Try(problems, () => catalogue.LoadResource(package, resource));
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
