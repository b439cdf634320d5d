using Workbook.Engine.Errors;
using Workbook.Engine.Packages;

namespace Workbook.Engine.CSharp;

/// <summary>
/// Follows <c>#r "nuget: Id, Version"</c>, <c>#r "path.dll"</c>, <c>#i "nuget: source"</c> and, for the same lines inside the
/// file, <c>#load "file.csx"</c>.
/// </summary>
internal sealed class ReferenceDirectives(string folder, PackageCache cache, SessionReferences references, SessionAssemblies assemblies, LoadedFiles files)
{
    private const string NuGet = "nuget:";
    private readonly List<string> sources = [];

    /// <summary>Makes what the cell names available.</summary>
    /// <returns>The code without the lines that only the engine understands, every other line where it was.</returns>
    /// <exception cref="CellFailedException">A reference cannot be had.</exception>
    public async Task<string> ApplyAsync(string code, CellSource source, CancellationToken cancellation)
    {
        IReadOnlyList<ReferenceDirective> found = ReferenceDirective.InCSharp(code, source.Path);
        await FollowAsync(found, source.Path, source, [], cancellation).ConfigureAwait(false);
        return ReferenceDirective.Blank(code, found);
    }

    /// <summary>The same for F#.</summary>
    /// <inheritdoc cref="ApplyAsync"/>
    public async Task<string> ApplyToFSharpAsync(string code, CellSource source, CancellationToken cancellation)
    {
        IReadOnlyList<ReferenceDirective> found = ReferenceDirective.InFSharp(code);
        await FollowAsync(found, source.Path, source, [], cancellation).ConfigureAwait(false);
        return ReferenceDirective.Blank(code, found);
    }

    private async Task FollowAsync(
        IEnumerable<ReferenceDirective> directives, string path, CellSource source, HashSet<string> seen, CancellationToken cancellation)
    {
        foreach (ReferenceDirective directive in directives)
        {
            try
            {
                await FollowAsync(directive, path, source, seen, cancellation).ConfigureAwait(false);
            }
            catch (PackageException missing)
            {
                CellError error = source.Error("DirectiveError", missing.Message) with
                {
                    Line = directive.Line,
                    Column = directive.Column,
                    SourceLine = directive.Text,
                    File = path == source.Path ? null : Path.GetFileName(path),
                };
                throw new CellFailedException(error, missing);
            }
        }
    }

    private async Task FollowAsync(ReferenceDirective directive, string path, CellSource source, HashSet<string> seen, CancellationToken cancellation)
    {
        string value = directive.Value ?? throw new PackageException(
            $"found {directive.Text.Trim()}; expected #{directive.Name} \"…\" with the name in double quotes.");
        bool nuget = value.StartsWith(NuGet, StringComparison.OrdinalIgnoreCase);
        switch (directive.Name)
        {
            case "i":
                sources.Add(nuget ? value[NuGet.Length..].Trim() : throw new PackageException($"found #i \"{value}\"; expected #i \"nuget: SOURCE\"."));
                break;
            case "r" when nuget:
                await AddPackageAsync(value[NuGet.Length..], cancellation).ConfigureAwait(false);
                break;
            case "r":
                AddAssembly(value, path);
                break;
            default:
                string file = files.Find(value, path) ?? throw new PackageException($"the file {value} is not there. #load looks in the notebook's folder.");
                if (seen.Add(file))
                {
                    string text = await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false);
                    await FollowAsync(ReferenceDirective.InCSharp(text, file), file, source, seen, cancellation).ConfigureAwait(false);
                }

                break;
        }
    }

    private async Task AddPackageAsync(string text, CancellationToken cancellation)
    {
        PackageRequest request = PackageRequest.Parse(text)
            ?? throw new PackageException($"found \"nuget:{text}\"; expected \"nuget: Id, Version\", for instance \"nuget: Deedle, 8.1.0\".");
        BuiltInPackages builtIn = BuiltInPackages.OfThisProgram;
        if (builtIn.VersionOf(request.Id) is { } version)
        {
            if (!request.Accepts(version))
            {
                throw new PackageException(
                    $"the cell asks for {request.Id} {request.Version}, but the workbook is built with {request.Id} {version}. Write #r \"nuget: {request.Id}, {version}\".");
            }

            Add(builtIn.AssembliesOf(request.Id));
            return;
        }

        IReadOnlyList<string>? paths = cache.Find(request);
        if (paths is null)
        {
            paths = await new PackageRestore(folder, sources).RestoreAsync(request, cancellation).ConfigureAwait(false);
            cache.Keep(request, paths);
        }

        Add(paths);
    }

    private void Add(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            Add(path, withDependencies: false);
        }
    }

    private void Add(string path, bool withDependencies)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string used = ProgramAssemblies.Find(name) ?? assemblies.Find(name) ?? path;
        if (used == path)
        {
            assemblies.Offer(path, withDependencies);
        }

        references.Add(used);
    }

    private void AddAssembly(string value, string from)
    {
        string start = Path.IsPathRooted(from) ? Path.GetDirectoryName(from)! : folder;
        string path = Path.GetFullPath(Path.Combine(start, value));
        if (File.Exists(path))
        {
            if (ProgramAssemblies.Find(Path.GetFileNameWithoutExtension(path)) is { } used)
            {
                OtherBuild.Warn(path, used);
            }

            Add(path, withDependencies: true);
        }
        else if (!value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && ProgramAssemblies.Find(value) is { } known)
        {
            references.Add(known);
        }
        else
        {
            throw new PackageException($"the file {value} is not there. Build the solution first (dotnet build), or correct the path: it starts from the notebook's folder.");
        }
    }
}
