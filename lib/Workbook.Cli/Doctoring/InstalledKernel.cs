using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Workbook.Jupyter.Installation;

namespace Workbook.Cli.Doctoring;

/// <summary>Compares the installed kernel with a build.</summary>
internal static class InstalledKernel
{
    /// <summary>Whether it is there, and the same build.</summary>
    /// <param name="kernels">The folder that holds one folder a kernel.</param>
    /// <param name="build">The folder of the built program.</param>
    public static KernelState State(string kernels, string build)
    {
        string[] programs = [.. new KernelInstallation(kernels).Programs()];
        return programs.Length == 0 ? KernelState.Missing
            : programs.Any(program => IsSame(program, build)) ? KernelState.Current
            : KernelState.OtherBuild;
    }

    private static bool IsSame(string program, string build) =>
        Directory.EnumerateFiles(build, "Workbook*.dll").All(file => Path.Combine(program, Path.GetFileName(file)) is var other && File.Exists(other) && Version(file) == Version(other));

    // The compiler's own mark of a build: compiling ahead of time leaves it as it is, and the same sources give the same.
    private static Guid Version(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
