using System.Text.Json;

namespace Workbook.Engine.Packages;

/// <summary>Reads the file in which NuGet says what it has restored: <c>project.assets.json</c>.</summary>
internal static class RestoreAssets
{
    /// <summary>Every package restored, those that another depends on included, with what it brings for one system.</summary>
    /// <param name="file">The assets file.</param>
    /// <param name="system">Runtime identifier, for instance <c>linux-x64</c>.</param>
    public static IReadOnlyList<RestoredPackage> Read(string file, string system)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        string[] roots = [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(root => root.Name)];
        JsonElement libraries = assets.RootElement.GetProperty("libraries");
        JsonProperty target = assets.RootElement.GetProperty("targets").EnumerateObject()
            .Single(target => target.Name.EndsWith("/" + system, StringComparison.Ordinal));
        return [.. target.Value.EnumerateObject().Select(Package)];

        RestoredPackage Package(JsonProperty library)
        {
            string[] name = library.Name.Split('/');
            string folder = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
            return new RestoredPackage(name[0], name[1], roots.Select(root => Path.Combine(root, folder)).FirstOrDefault(Directory.Exists) ?? string.Empty, Files("runtime", ".dll"), Files("native", string.Empty));

            // "_._" stands for nothing.
            string[] Files(string section, string ending) => !library.Value.TryGetProperty(section, out JsonElement files) ? [] :
            [
                .. files.EnumerateObject()
                    .Where(asset => asset.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(asset.Name) != "_._")
                    .Select(asset => roots.Select(root => Path.Combine(root, folder, asset.Name)).First(File.Exists)),
            ];
        }
    }
}
