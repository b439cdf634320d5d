using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The data, the built library and chosen notebooks of the repository in a folder of their own, to be changed at will.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RepositoryCopy(params IEnumerable<string> notebooks)
    {
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(Root, "global.json"));
        CopyFolder("data", file => !file.EndsWith("recipe.cs", StringComparison.Ordinal) && !file.EndsWith(".props", StringComparison.Ordinal));
        CopyFolder("lib/Workbook.Memo/bin", _ => true);
        Directory.CreateDirectory(Path.Combine(Root, "notebooks"));
        foreach (string notebook in notebooks)
        {
            File.Copy(Path.Combine(Repository.Root, "notebooks", notebook + ".ipynb"), NotebookFile(notebook));
        }
    }

    public string Root => folder.Path;

    public string NotebookFile(string name) => Path.Combine(Root, "notebooks", name + ".ipynb");

    /// <summary>Adds a notebook of the code cells given, with the shared header and metadata.</summary>
    public void AddNotebook(string name, params string[] code) => File.WriteAllBytes(NotebookFile(name), NotebookText.Of(name, code));

    /// <summary>Adds what recipes are built with: the library's sources and the build files above them.</summary>
    public void AddSources()
    {
        foreach (string file in (string[])["Directory.Build.props", "Directory.Packages.props", "data/Directory.Build.props"])
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(Root, file));
        }

        foreach (string project in (string[])["lib/Workbook", "lib/Workbook.Files", "lib/Workbook.Drawing", "lib/Workbook.Recipes"])
        {
            CopyFolder(project, file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        }
    }

    public void Dispose() => folder.Dispose();

    private void CopyFolder(string path, Func<string, bool> include)
    {
        string source = Path.Combine(Repository.Root, path);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(include))
        {
            string target = Path.Combine(Root, path, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
