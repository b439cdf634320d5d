namespace Workbook.Engine.Packages;

/// <summary>The assemblies this program runs with, by simple name.</summary>
internal static class ProgramAssemblies
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Paths = new(() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));

    /// <summary>Null when the program has no such assembly.</summary>
    public static string? Find(string simpleName) => Paths.Value.GetValueOrDefault(simpleName);

    /// <summary>The assemblies of .NET itself.</summary>
    public static IEnumerable<string> Framework()
    {
        string? folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return Paths.Value.Values.Where(path => Path.GetDirectoryName(path) == folder).Order(StringComparer.Ordinal);
    }
}
