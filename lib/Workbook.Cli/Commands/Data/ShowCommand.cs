using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Cli.Commands.Data;

/// <summary><c>workbook data show NAME</c>.</summary>
internal static class ShowCommand
{
    public static Command Create(CliOutput output)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the dataset, as `workbook data list` has it." };
        var command = new Command("show", "Show a dataset: what it holds, its tables and columns, sources, licences and limits.") { name };
        command.SetAction(parsed => Run(Datasets.Catalogue, parsed.GetRequiredValue(name), output));
        return command;
    }

    public static int Run(Catalogue catalogue, string name, CliOutput output)
    {
        DataPackage package = catalogue.Describe(name);
        TextWriter text = output.Out;
        text.WriteLine($"{package.Name}: {package.Title}");
        text.WriteLine(package.Description);
        text.WriteLine($"Coverage: {package.Coverage}");
        text.WriteLine($"Licence: {string.Join(", ", package.Licences)}");
        foreach (Resource resource in package.Resources)
        {
            Dataset table = catalogue.LoadResource(package, resource);
            text.WriteLine();
            text.WriteLine($"Table {resource.Table}{(resource.Vintage is Vintage vintage ? $", vintage {vintage}" : "")}: {resource.Title}");
            text.WriteLine($"  {table.Count} rows, key {string.Join(" + ", resource.PrimaryKey)}, data/{name}/{resource.Path}");
            foreach (Field field in resource.Fields)
            {
                text.WriteLine($"  {field.Name}{(field.Unit is null ? "" : $" [{field.Unit}]")}: {field.Description}");
            }
        }

        text.WriteLine();
        text.WriteLine("Sources");
        foreach (Source source in package.Sources)
        {
            text.WriteLine($"  {source.Citation} {source.Path} ({source.Licence})");
        }

        text.WriteLine("Limits");
        foreach (string limit in package.Limits)
        {
            text.WriteLine($"  {limit}");
        }

        return ExitCode.Done;
    }
}
