using System.CommandLine;
using System.Diagnostics;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Files;

namespace Workbook.Cli.Commands.Data;

/// <summary><c>workbook data rebuild</c>.</summary>
internal static class RebuildCommand
{
    public static Command Create(CliOutput output)
    {
        var names = new Argument<string[]>("NAME") { Description = "Datasets to rebuild; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var sources = new Option<DirectoryInfo>("--sources") { Description = "Folder with the upstream files.", Required = true };
        var target = new Option<DirectoryInfo>("--output") { Description = "Write below this folder instead, one folder a dataset; those of the repository stay as they are." };
        var discard = new Option<bool>("--discard-edits") { Description = "Rebuild also a dataset with edits that were accepted; they are lost." };
        var command = new Command("rebuild", "Derive every table again from the upstream files.") { names, sources, target, discard };
        sources.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string folder }] && !Directory.Exists(folder))
            {
                result.AddError($"There is no folder '{folder}'; --sources names the one with the upstream files.");
            }
        });
        target.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string folder }] && File.Exists(folder))
            {
                result.AddError($"'{folder}' is a file; --output names a folder.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            Datasets.Catalogue, parsed.GetValue(names) ?? [], parsed.GetRequiredValue(sources).FullName, parsed.GetValue(target)?.FullName, parsed.GetValue(discard), output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(
        Catalogue catalogue, IReadOnlyList<string> names, string sources, string? target, bool discardEdits, CliOutput output, CancellationToken cancellation)
    {
        int failed = 0;
        IReadOnlyList<string> asked = names.Count > 0 ? [.. names.Distinct()] : catalogue.Names;

        // All names before the first is rebuilt.
        foreach (string name in asked)
        {
            catalogue.Describe(name);
        }

        using ScratchFolder scratch = ScratchFolder.Create();
        foreach (string name in asked)
        {
            string recipe = Path.Combine(catalogue.FolderOf(name), "recipe.cs");
            if (!File.Exists(recipe))
            {
                output.Error.WriteLine($"data/{name}/recipe.cs: not there. Every dataset has the recipe that derives its tables.");
                failed++;
                continue;
            }

            if (target is null && !discardEdits && Edits.Of(catalogue, name) is { Count: > 0 } edits)
            {
                output.Error.WriteLine($"{name}: not rebuilt, because it was edited by hand ({string.Join("; ", edits)}). Rebuild below another folder with --output, or lose the edits with --discard-edits.");
                failed++;
                continue;
            }

            int code = await RunRecipeAsync(catalogue, recipe, sources, target is null ? null : Path.Combine(target, name), scratch, output, cancellation);
            output.Error.WriteLine(code == 0 ? $"{name}: rebuilt" : $"{name}: failed");
            failed += code == 0 ? 0 : 1;
        }

        Strays.End(scratch.Path);
        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<int> RunRecipeAsync(
        Catalogue catalogue, string recipe, string sources, string? target, ScratchFolder scratch, CliOutput output, CancellationToken cancellation)
    {
        // The recipe must not go on when this process is killed, nor leave what its build had in the folder for temporary files.
        ProcessStartInfo start = ThisProgram.Start(ThisProgram.RunAttached, scratch.Path, ThisProgram.Id);
        start.WorkingDirectory = catalogue.Root;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["TMPDIR"] = start.Environment["TMP"] = start.Environment["TEMP"] = scratch.Path;
        foreach (string argument in (string[])["dotnet", "run", recipe, "--", "--sources", sources, .. target is null ? (string[])[] : ["--output", target]])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("`dotnet` could not be started; install the .NET SDK that global.json names.");
        Task[] pumps = [PumpAsync(process.StandardOutput, output.Error), PumpAsync(process.StandardError, output.Error)];
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.End();
            await process.WaitForExitAsync(CancellationToken.None);
            ProcessGroup.End(process.Id);
            Strays.End(scratch.Path);
            throw;
        }

        await Task.WhenAll(pumps);
        return process.ExitCode;
    }

    private static async Task PumpAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is string line)
        {
            await to.WriteLineAsync(line);
        }
    }
}
