using Workbook.Engine.Packages;
using Workbook.Engine.Running;

namespace Workbook.Engine.Stopping;

/// <summary>The libraries that this program brings along for cells.</summary>
public static class ProgramLibraries
{
    /// <summary>Puts copies that can be stopped in their place in a copy of this program.</summary>
    /// <param name="folder">Where the copy of the program is.</param>
    /// <param name="root">The library that cells name; those that it depends on come with it.</param>
    public static void MakeStoppable(string folder, string root)
    {
        var libraries = new StoppableLibraries(UserCache.Folder);
        Parallel.ForEach(BuiltInPackages.OfThisProgram.AssembliesOf(root), library =>
        {
            string copy = libraries.CopyOf(library);
            if (copy != library)
            {
                File.Copy(copy, Path.Combine(folder, Path.GetFileName(library)), overwrite: true);
            }
        });
    }
}
