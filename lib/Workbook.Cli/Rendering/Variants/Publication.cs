using System.Diagnostics;
using Workbook.Cli.Rendering.Formats;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Publishing;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>Writes what was run, in a form, and says where it is and what stopped.</summary>
/// <param name="Format">The form.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Open">Show it when done.</param>
/// <param name="Cache">What was found out earlier of the same notebooks.</param>
internal sealed record Publication(IRenderFormat Format, string Place, bool Open, RunCache Cache)
{
    /// <summary>Writes one report, or one with its variants.</summary>
    /// <param name="variants">What was run; the first is the report, the others its variants.</param>
    /// <param name="catalogue">The data.</param>
    /// <param name="target">The place, taken.</param>
    /// <param name="unchanged">Remembers what the report is made of; null where that is not to be remembered.</param>
    /// <param name="output">Where to say so.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>The command's exit code.</returns>
    public async Task<int> WriteAsync(
        IReadOnlyList<(Variant Variant, IReadOnlyList<NotebookOutcome> Outcomes)> variants, Catalogue catalogue, IReportTarget target, UnchangedReport? unchanged,
        CliOutput output, CancellationToken cancellation)
    {
        if (Format.HasPages)
        {
            variants = [.. variants.Select(variant => (variant.Variant, ReportAssembly.Readable(variant.Outcomes, Cache.Work)))];
        }

        if (unchanged?.Remembers == true && target is FolderOutput folder)
        {
            folder.MadeOf = unchanged.Build(variants[0].Outcomes, () => SiteBuilder.Build(ReportAssembly.Assemble(catalogue, variants[0].Outcomes), folder));
        }
        else if (variants.Count == 1)
        {
            await Format.WriteAsync(catalogue, variants[0].Outcomes, target, cancellation);
        }
        else
        {
            VariantsBuilder.Build(
                ReportAssembly.Assemble(catalogue, variants[0].Outcomes),
                [.. variants.Skip(1).Select(variant => new ReportVariant(
                    variant.Variant.Name, [.. variant.Variant.Settings.Select(setting => setting.ToString())],
                    ReportAssembly.Assemble(catalogue, variant.Outcomes) with { ChangedChoices = InWords(variant.Variant.Choices, catalogue) }))],
                target);
        }

        cancellation.ThrowIfCancellationRequested();
        target.Commit();
        return Show(variants.SelectMany(variant => variant.Outcomes), variants.Count == 1 ? Format.First : VariantsBuilder.First, output);
    }

    private static IReadOnlyList<string> InWords(IEnumerable<Setting> choices, Catalogue catalogue)
    {
        var rows = VerdictRules.Choices(catalogue).Select(row => row.Choice).ToDictionary(choice => choice.Id);
        return [.. choices.Select(setting => BundledChoice.Of(rows[setting.Name]).Instead(setting.Value))];
    }

    /// <summary>Says what stopped and where the report is, and opens it where that was asked.</summary>
    /// <returns>The command's exit code.</returns>
    public int Show(IEnumerable<NotebookOutcome> outcomes, string first, CliOutput output)
    {
        int code = Tell(outcomes, output);
        string page = Path.Combine(Place, first);
        output.Out.WriteLine(page);
        if (Open)
        {
            Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }

        return code;
    }

    /// <summary>Says what stopped.</summary>
    /// <returns>The command's exit code.</returns>
    public static int Tell(IEnumerable<NotebookOutcome> outcomes, CliOutput output)
    {
        string[] errors = [.. outcomes.Select(outcome => outcome.Result.Error?.Report).OfType<string>().Distinct()];
        foreach (string error in errors)
        {
            output.Error.WriteLine(error);
        }

        return errors.Length == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
