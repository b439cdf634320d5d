using System.Globalization;
using System.Runtime.InteropServices;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Files;
using Workbook.Memo;
using Workbook.Memo.Claims;
using Workbook.Publishing;
using Workbook.Recipes;
using Workbook.Report;
using Workbook.Report.Input;
using Workbook.Teaching.Format;

namespace Workbook.Cli.Rendering;

/// <summary>Brings together what a report is made of: executed notebooks, the claims ledger, versions and checksums.</summary>
internal static class ReportAssembly
{
    /// <summary>Name of the report.</summary>
    public const string Title = "An executable policy memo";

    public static ReportInput Assemble(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes) => new(
        Title,
        [.. SideBySide.Select(outcomes, outcome => Page(outcome))],
        [.. Claims(catalogue)],
        new RunInfo(
            Versions(),
            [.. catalogue.Names.Select(catalogue.Describe).SelectMany(Uses)],
            [.. outcomes.Select(outcome => new NotebookTiming(outcome.Slug, outcome.Result.Seconds, outcome.Result.Cells, outcome.Result.Reused))]))
    {
        VerdictRules = Resource("VERDICTS.md"),
        Tested = new(PolicyMemo.Title, PolicyMemo.Author, PolicyMemo.Publisher, PolicyMemo.Date, PolicyMemo.Url),
        Imprint = CitationFile.Read(Resource("CITATION.cff")) with { DataTo = Youngest(catalogue) },
        Tables = [.. catalogue.Names.Select(catalogue.Describe).SelectMany(package => Addressed(catalogue, package))],
    };

    /// <summary>The same notebooks; one that cannot be made into a page has failed, and its page says why.</summary>
    public static IReadOnlyList<NotebookOutcome> Readable(IReadOnlyList<NotebookOutcome> outcomes, KeptWork work) =>
        SideBySide.Select(outcomes, outcome => Readable(outcome, work));

    private static NotebookOutcome Readable(NotebookOutcome outcome, KeptWork work)
    {
        string fault = outcome.Result.State is { } state ? work.Of("page", [outcome.Slug, state], () => SiteBuilder.FaultOf(Page(outcome)) ?? "") : SiteBuilder.FaultOf(Page(outcome)) ?? "";
        return fault.Length == 0 ? outcome : outcome with { Result = RunOutcome.Unreadable(outcome.File, fault, outcome.Result) };
    }

    private static string Resource(string name)
    {
        using var text = new StreamReader(typeof(ReportAssembly).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }

    private static DateOnly? Youngest(Catalogue catalogue) => catalogue.Names.Where(name => name != VerdictRules.Dataset).Select(catalogue.Describe).SelectMany(package => package.Sources)
        .Select(source => DateOnly.TryParseExact(source.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : (DateOnly?)null).Max();

    private static IEnumerable<LedgerClaim> Claims(Catalogue catalogue)
    {
        var untested = catalogue.Load("claims", table: "untested").Rows<Untested>().ToDictionary(row => row.ClaimId);
        return catalogue.Load("claims", table: "claims").Rows<Claim>().Select(claim => new LedgerClaim(claim.ClaimId, claim.Section, claim.Text, claim.Type)
        {
            Quantity = claim.Quantity,
            Untested = untested.GetValueOrDefault(claim.ClaimId)?.Reason,
            WouldTest = untested.GetValueOrDefault(claim.ClaimId)?.WouldTest,
        });
    }

    private static NotebookPage Page(NotebookOutcome outcome)
    {
        WorkerError? error = outcome.Result.Error;
        return new NotebookPage(
            outcome.Slug,
            ReaderView.Of(outcome.Result.Notebook).ToJson(),
            error is null ? null : new PageError(error.CellNumber, error.Line, error.Message, error.Excerpt));
    }

    private static IEnumerable<AddressedTable> Addressed(Catalogue catalogue, DataPackage package) => package.Resources
        .Where(resource => resource.Fields.Any(field => field.Name == LicenceGate.AddressColumn))
        .Select(resource => new AddressedTable(
            package.Name, resource.Table, $"data/{package.Name}/{resource.Path}", AddressedBytes(Path.Combine(catalogue.FolderOf(package.Name), resource.Path))));

    private static byte[] AddressedBytes(string file) => ReadLog.File(file, File.ReadAllBytes(file));

    private static IEnumerable<DatasetUse> Uses(DataPackage package) =>
        package.Resources.Select(resource => new DatasetUse(package.Name, resource.Table, resource.Vintage?.ToString(), resource.Sha256));

    private static SortedDictionary<string, string> Versions() => new(StringComparer.Ordinal)
    {
        [".NET"] = RuntimeInformation.FrameworkDescription,
        ["Deedle"] = VersionOf(typeof(Deedle.Frame)),
        ["Microsoft.CodeAnalysis.CSharp"] = VersionOf(typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation)),
        ["Microsoft.Data.Analysis"] = VersionOf(typeof(Microsoft.Data.Analysis.DataFrame)),
        ["Plotly.NET"] = VersionOf(typeof(Plotly.NET.GenericChart)),
        ["workbook"] = VersionOf(typeof(Catalogue)),
    };

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyInformationalVersionAttribute), false)
            .OfType<System.Reflection.AssemblyInformationalVersionAttribute>().FirstOrDefault()?.InformationalVersion.Split('+')[0]
        ?? type.Assembly.GetName().Version!.ToString();
}
