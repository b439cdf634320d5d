using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Workbook.Hosting;

/// <summary>
/// Finds what the library depends on in the folder that it is loaded from. A kernel such as .NET Interactive knows only the assemblies that a
/// cell names, and carries some of them in older versions.
/// </summary>
internal static class HostAssemblies
{
#pragma warning disable CA2255 // The hosts that need this know nothing of the library and so cannot call it.
    [ModuleInitializer]
    internal static void Find()
#pragma warning restore CA2255
    {
        string folder = Path.GetDirectoryName(typeof(HostAssemblies).Assembly.Location) ?? "";

        // The workbook's own programs, and whatever else is built with the library, find everything by themselves.
        if (!File.Exists(Path.Combine(folder, "notebook.csx")))
        {
            return;
        }

        var apart = new OwnContext(folder);
        AssemblyLoadContext.Default.Resolving += (_, name) => IsOurs(name) ? Loaded(name, folder) : apart.Beside(name);
        Publishing.Tables.DisplayedTypes.Register();
    }

    // The host loads what cells name. Loaded once more, a type would be two types, and nothing would be displayed as it should. No cell names the last two.
    private static bool IsOurs(AssemblyName name) =>
        name.Name is "Workbook" || (name.Name?.StartsWith("Workbook.", StringComparison.Ordinal) == true && name.Name is not ("Workbook.Drawing" or "Workbook.Files"));

    private static Assembly? Loaded(AssemblyName name, string folder) => AssemblyLoadContext.All.SelectMany(context => context.Assemblies)
        .FirstOrDefault(assembly => assembly.GetName().Name == name.Name && Path.GetDirectoryName(assembly.Location) == folder);

    private sealed class OwnContext(string folder) : AssemblyLoadContext("Workbook dependencies")
    {
        // Built against one FSharp.Core, which may be newer than the host's: they share types, so that they stay together.
        private static readonly string[] SharedAssemblies = ["FSharp.Core", "Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "Giraffe.ViewEngine", "Deedle", "Fable.Core"];

        public Assembly? Beside(AssemblyName name)
        {
            string path = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }

        protected override Assembly? Load(AssemblyName assemblyName) => SharedAssemblies.Contains(assemblyName.Name) ? Beside(assemblyName) : null;
    }
}
