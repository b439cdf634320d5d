using System.Text.Json;

namespace Workbook.Engine.Packages;

/// <summary>
/// The packages this program was built with, read from its <c>deps.json</c>. A cell that names one gets it at once, without a
/// restore and without a network.
/// </summary>
internal sealed class BuiltInPackages
{
    private static readonly Lazy<BuiltInPackages> Running = new(() =>
        new BuiltInPackages(DependencyFiles()));

    private readonly Dictionary<string, Package> packages = new(StringComparer.OrdinalIgnoreCase);

    private BuiltInPackages(IEnumerable<string> dependencyFiles)
    {
        foreach (string file in dependencyFiles)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (JsonProperty target in document.RootElement.GetProperty("targets").EnumerateObject())
            {
                foreach (JsonProperty library in target.Value.EnumerateObject())
                {
                    var package = Package.From(library, document.RootElement.GetProperty("libraries").GetProperty(library.Name));
                    packages.TryAdd(package.Id, package);
                }
            }
        }
    }

    /// <summary>Those of the running program.</summary>
    public static BuiltInPackages OfThisProgram => Running.Value;

    /// <summary>Every package that brings an assembly; the program's own parts are none.</summary>
    public IEnumerable<(string Id, string Version)> All =>
        packages.Values.Where(package => package is { IsOwn: false, Assemblies.Count: > 0 }).Select(package => (package.Id, package.Version));

    /// <summary>The version built in; null when the package is not.</summary>
    public string? VersionOf(string id) => packages.GetValueOrDefault(id)?.Version;

    /// <summary>Paths of the package's assemblies and of all it depends on.</summary>
    public IReadOnlyList<string> AssembliesOf(string id)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var paths = new List<string>();
        Collect(id);
        return paths;

        void Collect(string package)
        {
            if (!seen.Add(package) || !packages.TryGetValue(package, out Package? found))
            {
                return;
            }

            paths.AddRange(found.Assemblies.Select(ProgramAssemblies.Find).OfType<string>());
            found.Dependencies.ForEach(Collect);
        }
    }

    private static IEnumerable<string> DependencyFiles() =>
        ((string?)AppContext.GetData("APP_CONTEXT_DEPS_FILES") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries).Where(File.Exists);

    private sealed record Package(string Id, string Version, bool IsOwn, List<string> Assemblies, List<string> Dependencies)
    {
        public static Package From(JsonProperty library, JsonElement about)
        {
            string[] name = library.Name.Split('/');
            return new Package(
                name[0],
                name[1],
                about.GetProperty("type").GetString() == "project",
                Names(library.Value, "runtime", Path.GetFileNameWithoutExtension),
                Names(library.Value, "dependencies", id => id));
        }

        private static List<string> Names(JsonElement library, string section, Func<string, string> select) =>
            library.TryGetProperty(section, out JsonElement members)
                ? [.. members.EnumerateObject().Select(member => select(member.Name))]
                : [];
    }
}
