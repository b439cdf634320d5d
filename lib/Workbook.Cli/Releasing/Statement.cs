using System.Globalization;
using System.Text.Json;
using Workbook.Report.Input;

namespace Workbook.Cli.Releasing;

/// <summary><c>REPRODUCE.md</c>: what a release was made of, how to make it again, and what to compare.</summary>
internal static class Statement
{
    /// <summary>Its text.</summary>
    /// <param name="imprint">The release.</param>
    /// <param name="source">The sources.</param>
    /// <param name="root">The repository.</param>
    /// <param name="input">What the report is made of.</param>
    public static string Of(Imprint imprint, SourceState source, string root, ReportInput input) => string.Create(CultureInfo.InvariantCulture, $"""
        # How to make this release again

        {imprint.Title}. Version {imprint.Version}{(imprint.Released is DateOnly day ? $" of {day:yyyy-MM-dd}" : "")}.

        | made of | |
        |---|---|
        | commit | {(source.Commit is null ? "not known: the sources were no Git repository" : source.Commit + (source.IsChanged ? ", **with changes that are not committed**" : ""))} |
        | .NET SDK | {Sdk(root)} |
        {string.Join('\n', input.Run.Versions.OrderBy(version => version.Key, StringComparer.Ordinal).Select(version => $"| {version.Key} | {version.Value} |"))}
        | notebooks | {input.Notebooks.Count} |
        | tables read | {input.Run.Datasets.Count}, each with its SHA-256 in `site/run.json` |

        ## Make it again

        ```bash
        git checkout {source.Commit ?? "COMMIT"}
        dotnet build
        dotnet run --project lib/Workbook.Cli -- release --output again{(input.SiteAddress is string address ? $" --site-url {address}" : "")}
        ```

        Nothing is fetched but packages, whose checksums the lock files state. The tables lie in the repository; `data rebuild NAME --sources DIR` makes each again from
        the upstream files that its descriptor names by checksum.

        ## Compare

        ```bash
        sha256sum --check SHA256SUMS            # in the unpacked release: are its files whole?
        diff SHA256SUMS ../again/SHA256SUMS     # are those made again the same, byte for byte?
        ```

        Every number, page and figure comes out the same in every language and time zone: a test of the repository holds it. `site/run.json` names the version of .NET that
        ran the notebooks, and differs where another one did; the archive’s own bytes may differ where another .NET packed it.

        """).ReplaceLineEndings("\n");

    private static string Sdk(string root)
    {
        string file = Path.Combine(root, "global.json");
        if (!File.Exists(file))
        {
            return Environment.Version.ToString();
        }

        JsonElement sdk = JsonElement.Parse(File.ReadAllBytes(file)).GetProperty("sdk");
        return $"{sdk.GetProperty("version").GetString()}, or a later one as `global.json` allows ({(sdk.TryGetProperty("rollForward", out JsonElement roll) ? roll.GetString() : "latestPatch")})";
    }
}
