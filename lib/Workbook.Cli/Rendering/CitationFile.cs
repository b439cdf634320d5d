using System.Globalization;
using Workbook.Report.Input;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Workbook.Cli.Rendering;

/// <summary>Reads a citation in the Citation File Format 1.2.0.</summary>
internal static class CitationFile
{
    /// <exception cref="YamlDotNet.Core.YamlException">The text is no YAML.</exception>
    public static Imprint Read(string text)
    {
        Cff file = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<Cff>(text);
        return new(
            file.Title, [.. file.Authors.Select(author => author.Name ?? $"{author.GivenNames} {author.FamilyNames}".Trim())], file.Version,
            DateOnly.TryParse(file.DateReleased, CultureInfo.InvariantCulture, out DateOnly day) ? day : null, file.License, file.RepositoryCode, text)
        {
            Organisations = file.Authors.Select(author => author.Name).OfType<string>().ToHashSet(),
        };
    }

    private sealed class Cff
    {
        public string Title { get; set; } = "";

        public List<CffAuthor> Authors { get; set; } = [];

        public string Version { get; set; } = "";

        public string? DateReleased { get; set; }

        public string License { get; set; } = "";

        public string? RepositoryCode { get; set; }
    }

    private sealed class CffAuthor
    {
        public string? Name { get; set; }

        public string? GivenNames { get; set; }

        public string? FamilyNames { get; set; }
    }
}
