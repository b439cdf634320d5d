using System.Reflection;
using Microsoft.DotNet.Interactive;
using Workbook.Engine.CSharp;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;
using Workbook.Engine.Packages;

namespace Workbook.Engine.Interactive;

/// <summary>
/// Runs what packages bring for .NET Interactive in <c>interactive-extensions/dotnet</c>: formatters, words, languages. Each once. The
/// host's own loader is no part of a library.
/// </summary>
internal sealed class PackageExtensions(CompositeKernel root, SessionAssemblies assemblies)
{
    private readonly HashSet<string> loaded = new(StringComparer.Ordinal);

    /// <summary>Whether a package brings any.</summary>
    public static bool IsIn(RestoredPackage package) => Directory.Exists(FolderOf(package));

    public async Task LoadAsync(IEnumerable<RestoredPackage> packages)
    {
        foreach (RestoredPackage package in packages.Where(package => IsIn(package) && loaded.Add(package.Id)))
        {
            try
            {
                await LoadAsync(FolderOf(package)).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // An extension that fails is no reason not to use its package.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                CellContext.Current?.Sink.Add(new StreamOutput(IsError: true, $"The extension of {package.Id} {package.Version} does not run: {failure.GetBaseException().Message}\n"));
            }
        }
    }

    private static string FolderOf(RestoredPackage package) => Path.Combine(package.Folder, "interactive-extensions", "dotnet");

    private async Task LoadAsync(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            assemblies.Offer(file, withDependencies: false);
            Assembly assembly = assemblies.LoadFromAssemblyName(AssemblyName.GetAssemblyName(file));
            foreach (Type type in assembly.ExportedTypes.Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(IKernelExtension))))
            {
                await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(root).ConfigureAwait(false);
            }
        }

        string script = Path.Combine(folder, "extension.dib");
        if (File.Exists(script))
        {
            await root.LoadAndRunInteractiveDocument(new FileInfo(script)).ConfigureAwait(false);
        }
    }
}
