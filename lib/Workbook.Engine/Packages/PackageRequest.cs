using System.Text.RegularExpressions;

namespace Workbook.Engine.Packages;

/// <summary>What <c>#r "nuget: Id, Version"</c> asks for.</summary>
/// <param name="Id">Package id; case does not matter.</param>
/// <param name="Version">As written: a version, one that ends in <c>*</c>, or a range in NuGet's brackets; null when any will do.</param>
internal sealed partial record PackageRequest(string Id, string? Version)
{
    /// <summary>Null when <paramref name="text"/> is not <c>Id</c> or <c>Id, Version</c>.</summary>
    public static PackageRequest? Parse(string text)
    {
        Match match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string version = match.Groups["version"].Value;
        return new PackageRequest(match.Groups["id"].Value, version is "" or "*" or "*-*" ? null : version);
    }

    /// <summary>Whether one version and no other is asked for, so that a restore always brings the same.</summary>
    public bool IsExact => Version is not (null or [.., '*'] or ['[' or '(', ..]);

    /// <summary>Id and version, if one is asked for.</summary>
    public override string ToString() => Version is null ? Id : $"{Id} {Version}";

    /// <summary>Whether the other asks for the same package, in whatever version.</summary>
    public bool IsSamePackage(PackageRequest other) => string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="version"/> satisfies the request: <c>1.2</c> and <c>1.2.0</c> are the same version.</summary>
    public bool Accepts(string version) =>
        Version is null
        || (Version is [.. var start, '*'] && version.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || string.Equals(Normal(Version.Trim('[', ']')), Normal(version), StringComparison.OrdinalIgnoreCase);

    private static string Normal(string version)
    {
        string[] parts = version.Split('+')[0].Split('-', 2);
        string numbers = TrailingZeros().Replace(parts[0], string.Empty);
        return parts.Length == 1 ? numbers : numbers + "-" + parts[1];
    }

    [GeneratedRegex(@"^\s*(?<id>[A-Za-z0-9_][A-Za-z0-9_.-]*)\s*(,\s*(version\s*=\s*)?(?<version>[0-9*][A-Za-z0-9.*+-]*|[\[(][A-Za-z0-9.*+, -]+[\])])\s*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"(\.0+)+$")]
    private static partial Regex TrailingZeros();
}
