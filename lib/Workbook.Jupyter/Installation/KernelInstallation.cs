using System.IO.Enumeration;
using Workbook.Engine.Running;
using Workbook.Files;

namespace Workbook.Jupyter.Installation;

/// <summary>Puts the kernel into a folder of Jupyter's, program and all, and takes it away again.</summary>
/// <param name="kernels">The folder that holds one folder a kernel.</param>
public sealed class KernelInstallation(string kernels)
{
    /// <summary>The name that notebooks for .NET Interactive ask for.</summary>
    public const string SharedName = ".net-csharp";

    /// <summary>The name beside another product that has the shared one.</summary>
    public const string OwnName = "workbook-csharp";

    private const string ProgramFolder = "program";
    private const string Mark = ".installing";

    private static readonly string[] Names = [SharedName, OwnName];

    // Large, and cells do not name what these document.
    private static readonly string[] LeftOut = ["Microsoft.CodeAnalysis*.xml", "FSharp.Compiler*.xml", "NetMQ.xml", "Spectre.Console*.xml", "*.pdb"];

    /// <summary>The name to install under: the shared one unless another product has it.</summary>
    /// <param name="force">Takes it from the other product.</param>
    public string ChooseName(bool force) => force || IsFree(SharedName) ? SharedName : OwnName;

    /// <summary>Installs the kernel whole or not at all, in place of an earlier installation.</summary>
    /// <param name="name">What <see cref="ChooseName"/> said.</param>
    /// <param name="dotnet">Full path of the program that runs .NET programs.</param>
    /// <param name="program">The built program: its main assembly, with what it needs beside it.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="KernelException">It cannot be written.</exception>
    public string Install(string name, string dotnet, string program)
    {
        ArgumentNullException.ThrowIfNull(program);
        string target = Path.Combine(kernels, name), coming = Hidden(name), going = Hidden(name);
        RemoveAbandoned();
        try
        {
            Directory.CreateDirectory(coming);
            using (Hold(coming, FileMode.CreateNew))
            {
                Copy(Path.GetDirectoryName(program)!, Path.Combine(coming, ProgramFolder));
            }

            string installed = Path.Combine(target, ProgramFolder, Path.GetFileName(program));
            File.WriteAllText(Path.Combine(coming, KernelSpec.FileName), KernelSpec.Text(dotnet, installed));
            File.Delete(Path.Combine(coming, Mark));
            if (Directory.Exists(target))
            {
                Directory.Move(target, going);
            }

            Directory.Move(coming, target);
            Retire(Ours().Except([target]));
            return target;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KernelException($"{kernels}: the kernel could not be installed there ({error.Message.TrimEnd('.')}); what was there is as it was. Make room, or name another folder with --prefix.", error);
        }
        finally
        {
            Remove([coming, going]);
        }
    }

    /// <summary>Removes what this product has installed, and folders that this leaves empty.</summary>
    /// <returns>The kernels that were removed; none when none were there.</returns>
    public IReadOnlyList<string> Uninstall()
    {
        string[] ours = Ours();
        RemoveAbandoned();
        Retire(ours);
        foreach (string? folder in (string?[])[kernels, Path.GetDirectoryName(kernels)])
        {
            if (ours.Length > 0 && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }

        return ours;
    }

    /// <summary>Folders of the programs that this product has installed as kernels.</summary>
    public IReadOnlyList<string> Programs() => [.. Ours().Select(folder => Path.Combine(folder, ProgramFolder))];

    private string Hidden(string name) => Path.Combine(kernels, FormattableString.Invariant($".{name}.{Environment.ProcessId}.{Guid.NewGuid():N}"));

    // What installations left that were killed: a copy that has its mark and nobody who holds it, or a whole kernel of ours under a hidden name.
    private void RemoveAbandoned()
    {
        foreach (string folder in Names.Where(_ => Directory.Exists(kernels)).SelectMany(name => Directory.GetDirectories(kernels, $".{name}.*")))
        {
            try
            {
                bool isMarked = File.Exists(Path.Combine(folder, Mark));
                if (isMarked)
                {
                    Hold(folder, FileMode.Open).Dispose();
                }

                if (isMarked || ((KernelSpec.IsOurs(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) && !IsOwnerAlive(folder)))
                {
                    Remove([folder]);
                }
            }
            catch (IOException)
            {
                // Another installation is at work there.
            }
        }
    }

    // A folder has no mark for a moment at its beginning and its end; the name says whose it is.
    private static bool IsOwnerAlive(string folder) => LivingProcess.MayRun(Path.GetFileName(folder).Split('.')[^2]);

    // The system lets go of it when the process ends, however it ends.
    private static FileStream Hold(string folder, FileMode mode) => new(Path.Combine(folder, Mark), mode, FileAccess.ReadWrite, FileShare.None);

    private static void Copy(string from, string to)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(file => !LeftOut.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file))));
        foreach (string file in files)
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    // Under a hidden name first: who looks for a kernel finds all of it or none.
    private void Retire(IEnumerable<string> installed)
    {
        foreach (string folder in installed)
        {
            string going = Hidden(Path.GetFileName(folder));
            Directory.Move(folder, going);
            Remove([going]);
        }
    }

    // The mark goes last: what a killed removal leaves is still known as ours.
    private static void Remove(IEnumerable<string> hidden)
    {
        foreach (string folder in hidden.Where(Directory.Exists))
        {
            using (Hold(folder, FileMode.OpenOrCreate))
            {
                foreach (string inner in Directory.GetDirectories(folder))
                {
                    Directory.Delete(inner, recursive: true);
                }

                foreach (string file in Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != Mark))
                {
                    File.Delete(file);
                }
            }

            File.Delete(Path.Combine(folder, Mark));
            Directory.Delete(folder);
        }
    }

    private bool IsFree(string name)
    {
        string folder = Path.Combine(kernels, name);
        return !Directory.Exists(folder) || KernelSpec.IsOurs(folder);
    }

    private string[] Ours() => [.. Names.Select(name => Path.Combine(kernels, name)).Where(KernelSpec.IsOurs)];
}
