using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Recipes;

namespace Workbook.Cli.Commands.Data;

/// <summary><c>workbook data accept NAME --reason TEXT</c>.</summary>
internal static class AcceptCommand
{
    public static Command Create(CliOutput output, TimeProvider clock)
    {
        var name = new Argument<string>("NAME") { Description = "The dataset whose table was edited." };
        var reason = new Option<string>("--reason") { Description = "Why the table differs from what its recipe derives; written into the descriptor.", Required = true, HelpName = "TEXT" };
        var command = new Command(
            "accept", "Record a deliberate edit of a table: check it, and write its length, checksum and the reason into the descriptor.\n\n"
            + "Example: workbook data accept robots --reason \"Count of 2022 corrected by the federation's letter of 3 May\"") { name, reason };
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--reason needs a text: an edit without a reason cannot be told from a slip.");
            }
        });
        command.SetAction(parsed => Run(Datasets.Catalogue, parsed.GetRequiredValue(name), parsed.GetRequiredValue(reason).Trim(), clock, output));
        return command;
    }

    public static int Run(Catalogue catalogue, string name, string reason, TimeProvider clock, CliOutput output)
    {
        DataPackage package = catalogue.Describe(name);
        string folder = catalogue.FolderOf(name);

        // Read before anything is written: an edit that breaks the schema is refused with its line.
        List<Resource> edited = [.. package.Resources.Where(resource => TableReader.IsEdited(folder, package, resource))];
        if (edited.Count == 0)
        {
            output.Out.WriteLine($"{name}: no table was edited.");
            return ExitCode.Done;
        }

        string day = FormattableString.Invariant($"{clock.GetUtcNow():yyyy-MM-dd}");
        DescriptorUpdate.Write(folder, folder, ImmutableDictionary<string, byte[]>.Empty, descriptor =>
        {
            JsonArray edits = Member(descriptor, Edits.Property), limits = Member(descriptor, "limits");
            foreach (Resource resource in edited)
            {
                edits.Add((JsonNode)new JsonObject { ["date"] = day, ["resource"] = resource.Name, ["reason"] = reason, ["replaces"] = "sha256:" + resource.Sha256 });
                limits.Add((JsonNode?)$"{resource.Path} was edited by hand on {day}: {reason.TrimEnd('.')}.");
            }
        });
        output.Out.WriteLine($"{name}: {string.Join(", ", edited.Select(resource => resource.Path))} accepted. `workbook claims --diff HEAD` says which verdicts the edit moves.");
        return ExitCode.Done;
    }

    private static JsonArray Member(JsonNode descriptor, string name)
    {
        if (descriptor[name] is not JsonArray)
        {
            descriptor[name] = new JsonArray();
        }

        return descriptor[name]!.AsArray();
    }
}
