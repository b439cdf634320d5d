using System.CommandLine;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Cli.Commands.Data;

/// <summary><c>workbook data list</c>.</summary>
internal static class ListCommand
{
    public static Command Create(CliOutput output)
    {
        var command = new Command("list", "List the datasets with their tables.");
        command.SetAction(_ => Run(Datasets.Catalogue, output));
        return command;
    }

    public static int Run(Catalogue catalogue, CliOutput output)
    {
        int width = catalogue.Names.Select(name => name.Length).DefaultIfEmpty().Max();
        foreach (string name in catalogue.Names)
        {
            DataPackage package = catalogue.Describe(name);
            output.Out.WriteLine($"{name.PadRight(width)}  {package.Title}");
            foreach (IGrouping<string, Resource> table in package.Resources.GroupBy(resource => resource.Table))
            {
                string vintages = string.Join(", ", table.Where(version => version.Vintage is not null).Select(version => version.Vintage.ToString()));
                output.Out.WriteLine($"{new string(' ', width)}    {table.Key}{(vintages.Length > 0 ? $" ({vintages})" : "")}");
            }
        }

        return ExitCode.Done;
    }
}
