using System.Diagnostics;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>Writes what was run, as a report or as notebooks.</summary>
internal static class ReportFiles
{
    /// <summary>Writes a report, with variants where there are several, and says where it is and what stopped.</summary>
    /// <returns>The command's exit code.</returns>
    public static int Write(
        IReadOnlyList<(Variant Variant, IReadOnlyList<NotebookOutcome> Outcomes)> variants, ReportFormat format, bool open, Catalogue catalogue, string folder, FolderOutput target, CliOutput output,
        CancellationToken cancellation)
    {
        string first = Path.Combine(folder, format == ReportFormat.Ipynb ? "" : variants.Count > 1 ? "variants.html" : "index.html");
        if (format == ReportFormat.Ipynb)
        {
            ExecutedNotebooks.Write(variants[0].Outcomes, target);
        }
        else
        {
            variants = [.. variants.Select(variant => (variant.Variant, (IReadOnlyList<NotebookOutcome>)[.. variant.Outcomes.Select(ReportAssembly.Readable)]))];
            ReportInput[] inputs = [.. variants.Select(variant => ReportAssembly.Assemble(catalogue, variant.Outcomes))];
            if (variants.Count == 1)
            {
                SiteBuilder.Build(inputs[0], target);
            }
            else
            {
                VariantsBuilder.Build(
                    inputs[0], [.. variants.Zip(inputs).Skip(1).Select(pair => new ReportVariant(pair.First.Variant.Name, [.. pair.First.Variant.Settings.Select(setting => setting.ToString())], pair.Second))], target);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        target.Commit();
        int code = Tell(variants.SelectMany(variant => variant.Outcomes).Distinct(), output);
        output.Out.WriteLine(first);
        if (open)
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
