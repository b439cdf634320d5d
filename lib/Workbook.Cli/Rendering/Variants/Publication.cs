using System.Diagnostics;
using Workbook.Cli.Rendering.Formats;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>Writes what was run, in a form, and says where it is and what stopped.</summary>
/// <param name="Format">The form.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Open">Show it when done.</param>
internal sealed record Publication(IRenderFormat Format, string Place, bool Open)
{
    /// <summary>Writes one report, or one with its variants.</summary>
    /// <param name="variants">What was run; the first is the report, the others its variants.</param>
    /// <param name="catalogue">The data.</param>
    /// <param name="target">The place, taken.</param>
    /// <param name="output">Where to say so.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>The command's exit code.</returns>
    public async Task<int> WriteAsync(
        IReadOnlyList<(Variant Variant, IReadOnlyList<NotebookOutcome> Outcomes)> variants, Catalogue catalogue, IReportTarget target, CliOutput output, CancellationToken cancellation)
    {
        if (Format.HasPages)
        {
            variants = [.. variants.Select(variant => (variant.Variant, (IReadOnlyList<NotebookOutcome>)[.. variant.Outcomes.Select(ReportAssembly.Readable)]))];
        }

        if (variants.Count == 1)
        {
            await Format.WriteAsync(catalogue, variants[0].Outcomes, target, cancellation);
        }
        else
        {
            VariantsBuilder.Build(
                ReportAssembly.Assemble(catalogue, variants[0].Outcomes),
                [.. variants.Skip(1).Select(variant => new ReportVariant(
                    variant.Variant.Name, [.. variant.Variant.Settings.Select(setting => setting.ToString())], ReportAssembly.Assemble(catalogue, variant.Outcomes)))],
                target);
        }

        cancellation.ThrowIfCancellationRequested();
        target.Commit();
        int code = Tell(variants.SelectMany(variant => variant.Outcomes), output);
        string first = Path.Combine(Place, variants.Count == 1 ? Format.First : VariantsBuilder.First);
        output.Out.WriteLine(first);
        if (Open)
        {
            Process.Start(new ProcessStartInfo(first) { UseShellExecute = true });
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
