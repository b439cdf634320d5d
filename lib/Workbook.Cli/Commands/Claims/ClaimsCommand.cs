using System.CommandLine;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Memo.Claims;

namespace Workbook.Cli.Commands.Claims;

/// <summary><c>workbook claims</c>.</summary>
internal static class ClaimsCommand
{
    public static Command Create(CliOutput output)
    {
        var format = new Option<LedgerFormat>("--format")
        {
            Description = "table: to read. json, csv: everything, for machines.",
            DefaultValueFactory = _ => LedgerFormat.Table,
        };
        var set = new Option<string[]>("--set")
        {
            Description = "Choose otherwise: a threshold, measure or vintage of data/verdict-rules/choices.csv; may be given again.",
            HelpName = "CHOICE=VALUE",
        };
        var with = new Option<string[]>("--with")
        {
            Description = "Replace a table by a CSV file of the same columns, named DATASET.csv or DATASET.TABLE.csv; may be given again.",
            HelpName = "FILE",
        };
        var diff = new Option<string?>("--diff")
        {
            Description = "Print only the verdicts that move, before and after: by --set and --with, or since the data of a Git revision.",
            HelpName = "REVISION",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var facts = new Option<bool>("--facts") { Description = "With --diff: also run the notebooks before and after, and print the facts and figures that move (minutes)." };
        Option<bool> fresh = FreshOption.Create();
        var flips = new Option<bool>("--write-flips") { Description = "Compute the verdicts under every other choice and write them to data/verdict-rules/flips.csv." };
        var command = new Command(
            "claims",
            "Compute the verdict on every claim of the memo, at the memo's date and now, and print the ledger.\n\n"
            + "Examples:\n  workbook claims --format csv > claims.csv\n  workbook claims --set gap.low=3 --diff\n  workbook claims --with robots.installations.csv --diff --facts\n  workbook claims --diff HEAD~5")
        {
            format, set, with, diff, facts, fresh, flips,
        };
        set.Validators.Add(result =>
        {
            foreach (string wrong in result.Tokens.Select(token => token.Value).Where(value => value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError($"'{wrong}' is no choice; write CHOICE=VALUE, for example gap.low=3.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(facts) is not null && result.GetResult(diff) is null)
            {
                result.AddError("--facts says what moves, so it needs --diff.");
            }

            if (result.GetResult(flips) is not null && (result.GetResult(diff) ?? (object?)result.GetResult(set) ?? result.GetResult(with)) is not null)
            {
                result.AddError("--write-flips computes from the committed premises. Leave --set, --with and --diff out.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            Datasets.Catalogue,
            new ClaimsOptions(
                parsed.GetValue(format), parsed.GetValue(set) ?? [], parsed.GetValue(with) ?? [], parsed.GetResult(diff) is not null, parsed.GetValue(diff),
                parsed.GetValue(facts), parsed.GetValue(flips)) { Fresh = parsed.GetValue(fresh) },
            output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Catalogue catalogue, ClaimsOptions options, CliOutput output, CancellationToken cancellation)
    {
        if (!Console.IsErrorRedirected)
        {
            output.Error.WriteLine("Computing verdicts …");
        }

        if (options.WriteFlips)
        {
            output.Out.WriteLine(FlipsFile.Write(catalogue));
            return ExitCode.Done;
        }

        using RevisionData? revision = options.Revision is null ? null : await RevisionData.OfAsync(catalogue, options.Revision, cancellation);
        var scenario = new Scenario(revision?.Catalogue ?? catalogue);
        scenario = revision is null ? scenario : revision.Since(scenario, catalogue);
        scenario = options.Files.Aggregate(scenario, (changed, file) => changed.With(file));
        scenario = options.Settings.Select(setting => setting.Split('=', 2)).Aggregate(scenario, (changed, setting) => changed.Set(setting[0].Trim(), setting[1].Trim()));
        if (!options.Diff)
        {
            LedgerOutput.Write(Ledger.Compute(scenario.Catalogue), options.Format, output.Out);
            return ExitCode.Done;
        }

        MovesOutput.Write(scenario.Claims(), options.Format, output.Out);
        bool whole = !options.Facts || await NotebookMoves.WriteAsync(catalogue, revision?.Catalogue ?? catalogue, scenario.Catalogue, options.Fresh, output, cancellation);
        return whole ? ExitCode.Done : ExitCode.Failed;
    }
}

/// <summary>What <c>workbook claims</c> was asked for.</summary>
/// <param name="Format">How to print.</param>
/// <param name="Settings">Choices, each <c>NAME=VALUE</c>.</param>
/// <param name="Files">Tables to replace.</param>
/// <param name="Diff">Whether only to print what moves.</param>
/// <param name="Revision">The Git revision whose data come before; null for the committed ones.</param>
/// <param name="Facts">Whether to run the notebooks too.</param>
/// <param name="WriteFlips">Whether to write the table of flips instead.</param>
internal sealed record ClaimsOptions(
    LedgerFormat Format, IReadOnlyList<string> Settings, IReadOnlyList<string> Files, bool Diff, string? Revision, bool Facts, bool WriteFlips)
{
    /// <summary>Whether to run every notebook, also where an earlier run stands for it.</summary>
    public bool Fresh { get; init; }

    /// <summary>The ledger as it is committed.</summary>
    public static ClaimsOptions In(LedgerFormat format) => new(format, [], [], false, null, false, false);
}

/// <summary>How the ledger is printed.</summary>
internal enum LedgerFormat
{
    /// <summary>A table to read.</summary>
    Table,

    /// <summary>JSON with everything.</summary>
    Json,

    /// <summary>One line a claim, RFC 4180.</summary>
    Csv,
}
