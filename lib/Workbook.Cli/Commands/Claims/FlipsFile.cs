using System.Text;
using Workbook.Data;
using Workbook.Memo.Claims;
using Workbook.Publishing;
using Workbook.Recipes;

namespace Workbook.Cli.Commands.Claims;

/// <summary>The table of flips in the repository: computed, and committed so that every host shows it at once.</summary>
internal static class FlipsFile
{
    private const string Name = "flips.csv";

    /// <summary>Computes the table and writes it with its descriptor.</summary>
    /// <returns>What was done, in a sentence.</returns>
    public static string Write(Catalogue catalogue)
    {
        IReadOnlyList<ClaimFlip> flips = FlipTable.Compute(catalogue);
        string folder = catalogue.FolderOf(VerdictRules.Dataset);
        DescriptorUpdate.Write(folder, folder, new Dictionary<string, byte[]> { [Name] = Encoding.UTF8.GetBytes(FlipTable.Text(flips)) }, _ => { });
        return FormattableString.Invariant($"{flips.Count} verdicts under other choices written to data/{VerdictRules.Dataset}/{Name}.");
    }

    /// <summary>Why the committed table is not what is computed; null where it is.</summary>
    public static string? Problem(Catalogue catalogue) =>
        FlipTable.Text(FlipTable.Compute(catalogue)) == ReadLog.Text(Path.Combine(catalogue.FolderOf(VerdictRules.Dataset), Name))
            ? null
            : $"data/{VerdictRules.Dataset}/{Name}: not what is computed. Write it anew with `workbook claims --write-flips`.";
}
