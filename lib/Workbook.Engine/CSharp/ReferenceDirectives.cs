using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Outputs;
using Workbook.Engine.Packages;
using Workbook.Engine.Uses;

namespace Workbook.Engine.CSharp;

/// <summary>
/// Follows <c>#r "nuget: Id, Version"</c>, <c>#r "path.dll"</c>, <c>#i "nuget: source"</c> and, for the same lines inside the
/// file, <c>#load "file.csx"</c>.
/// </summary>
internal sealed class ReferenceDirectives(string folder, SessionPackages packages, SessionReferences references, SessionAssemblies assemblies, LoadedFileResolver files)
{
    private const string NuGet = "nuget:";
    private readonly VersionConflicts conflicts = new();

    /// <summary>Is told of packages that were restored, those of earlier cells included.</summary>
    public Func<IReadOnlyList<RestoredPackage>, Task>? PackagesAdded { get; set; }

    /// <summary>Makes what the cell names available.</summary>
    /// <returns>The code without the lines that only the engine understands, every other line where it was.</returns>
    /// <exception cref="CellFailedException">A reference cannot be had.</exception>
    public async Task<string> ApplyAsync(string code, CellSource source, CancellationToken cancellation)
    {
        IReadOnlyList<ReferenceDirective> found = ReferenceDirective.InCSharp(code, source.Path);
        await FollowAsync(found, source, cancellation).ConfigureAwait(false);
        return ReferenceDirective.Blank(code, found);
    }

    /// <summary>The same for F#.</summary>
    /// <inheritdoc cref="ApplyAsync"/>
    public async Task<string> ApplyToFSharpAsync(string code, CellSource source, CancellationToken cancellation)
    {
        IReadOnlyList<ReferenceDirective> found = ReferenceDirective.InFSharp(code);
        await FollowAsync(found, source, cancellation).ConfigureAwait(false);
        return ReferenceDirective.Blank(code, found);
    }

    private async Task FollowAsync(IEnumerable<ReferenceDirective> directives, CellSource source, CancellationToken cancellation)
    {
        var wanted = new List<(PackageRequest Request, Func<PackageException, CellFailedException> Fail)>();
        await FollowAsync(directives, source.Path, source, wanted, [], cancellation).ConfigureAwait(false);
        if (wanted.Count == 0)
        {
            return;
        }

        try
        {
            PackageRequest[] requests = [.. wanted.Select(package => package.Request).DistinctBy(request => request.ToString(), StringComparer.OrdinalIgnoreCase)];
            IReadOnlyList<RestoredPackage> restored = await packages.RestoreAsync(requests, cancellation).ConfigureAwait(false);
            Add(restored);
            await (PackagesAdded?.Invoke(restored) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (PackageException missing)
        {
            // The line that names the package; the first when it is not known which it is.
            throw (wanted.Find(package => package.Request == missing.Request).Fail ?? wanted[0].Fail)(missing);
        }
    }

    private async Task FollowAsync(
        IEnumerable<ReferenceDirective> directives,
        string path,
        CellSource source,
        List<(PackageRequest Request, Func<PackageException, CellFailedException> Fail)> wanted,
        HashSet<string> seen,
        CancellationToken cancellation)
    {
        foreach (ReferenceDirective directive in directives)
        {
            try
            {
                if (Follow(directive, path) is { } request)
                {
                    wanted.Add((request, Fail));
                }

                if (directive.Name == "load" && FileOf(directive, path) is { } file && seen.Add(file))
                {
                    string text = UsedFile.Text(file);
                    await FollowAsync(ReferenceDirective.InCSharp(text, file), file, source, wanted, seen, cancellation).ConfigureAwait(false);
                }
            }
            catch (PackageException missing)
            {
                throw Fail(missing);
            }

            CellFailedException Fail(PackageException missing) => new(
                source.Error("DirectiveError", missing.Message) with
                {
                    Line = directive.Line,
                    Column = directive.Column,
                    SourceLine = directive.Text,
                    File = path == source.Path ? null : Path.GetFileName(path),
                },
                missing);
        }
    }

    /// <returns>A package that must be restored: with the others of the cell, once all are known.</returns>
    private PackageRequest? Follow(ReferenceDirective directive, string path)
    {
        string value = directive.Value ?? throw new PackageException(
            $"found {directive.Text.Trim()}; expected #{directive.Name} \"…\" with the name in double quotes.");
        bool nuget = value.StartsWith(NuGet, StringComparison.OrdinalIgnoreCase);
        switch (directive.Name)
        {
            case "i":
                packages.AddSource(nuget ? value[NuGet.Length..].Trim() : throw new PackageException($"found #i \"{value}\"; expected #i \"nuget: SOURCE\"."));
                return null;
            case "r" when nuget:
                return AddBuiltIn(value[NuGet.Length..]);
            case "r":
                AddAssembly(value, path);
                return null;
            default:
                return null;
        }
    }

    private string FileOf(ReferenceDirective load, string path) =>
        files.Find(load.Value!, path) ?? throw new PackageException($"the file {load.Value} is not there. #load looks in the notebook's folder.");

    /// <returns>The package when it is not built in.</returns>
    private PackageRequest? AddBuiltIn(string text)
    {
        PackageRequest request = PackageRequest.Parse(text)
            ?? throw new PackageException($"found \"nuget:{text}\"; expected \"nuget: Id, Version\", for instance \"nuget: Deedle, 8.1.0\".");
        BuiltInPackages builtIn = BuiltInPackages.OfThisProgram;
        if (builtIn.VersionOf(request.Id) is not { } version)
        {
            return request;
        }

        if (!request.Accepts(version))
        {
            CellContext.Current?.Show(MimeBundle.Of(
                MimeBundle.PlainText, $"Package: {request.Id} {version}, which is built in, instead of {request.Version}"));
        }

        foreach (string path in builtIn.AssembliesOf(request.Id))
        {
            Add(path, withDependencies: false);
        }

        return null;
    }

    private void Add(IEnumerable<RestoredPackage> restored)
    {
        foreach (RestoredPackage package in restored)
        {
            CellContext.Current?.Uses?.Invoke(new RestoredLibrary(package.Id));
            foreach (string assembly in package.Assemblies)
            {
                conflicts.Warn(package, assembly, Add(assembly, withDependencies: false));
            }

            assemblies.OfferNative(package.NativeLibraries);
        }
    }

    /// <returns>The path of the assembly that is used: there is one of each name, and it is the first.</returns>
    private string Add(string path, bool withDependencies)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string used = ProgramAssemblies.Find(name) ?? assemblies.Find(name) ?? path;
        if (used == path)
        {
            assemblies.Offer(path, withDependencies);
        }

        references.Add(used);
        return used;
    }

    // "System.Xml", "System.Xml.dll" and "System.Xml, Version=4.0.0.0, …" name the same assembly; a path names a file.
    private static string SimpleName(string value) => value.Contains('/', StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal) ? string.Empty
        : value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? value[..^".dll".Length]
        : value.Split(',')[0].Trim();

    private void AddAssembly(string value, string from)
    {
        string start = Path.IsPathRooted(from) ? Path.GetDirectoryName(from)! : folder;
        string path = Path.GetFullPath(Path.Combine(start, value));
        if (File.Exists(path))
        {
            if (ProgramAssemblies.Find(Path.GetFileNameWithoutExtension(path)) is { } used)
            {
                BuildMismatch.Warn(path, used);
            }

            // Added also where nobody asks.
            var named = new NamedAssembly(path, Add(path, withDependencies: true));
            CellContext.Current?.Uses?.Invoke(named);
        }
        else if (ProgramAssemblies.Find(SimpleName(value)) is { } known)
        {
            CellContext.Current?.Uses?.Invoke(new ReadFile(path, null));
            references.Add(known);
        }
        else
        {
            throw new PackageException($"the file {value} is not there. Build the solution first (dotnet build), or correct the path: it starts from the notebook's folder.");
        }
    }
}
