using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
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
        await FollowAsync(code, source.Path, source, [], cancellation).ConfigureAwait(false);
        return Blank(code, source.Path);
    }

    /// <summary>The code with <c>#r</c> and <c>#i</c> lines emptied; lines keep their numbers.</summary>
    public static string Blank(string code, string path)
    {
        char[] text = code.ToCharArray();
        foreach (Directive directive in Find(code, path).Where(directive => directive.Name != "load"))
        {
            for (int i = directive.Span.Start; i < directive.Span.End; i++)
            {
                text[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
            }
        }

        return new string(text);
    }

    private async Task FollowAsync(string code, string path, CellSource source, HashSet<string> seen, CancellationToken cancellation)
    {
        foreach (Directive directive in Find(code, path))
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

    private async Task FollowAsync(Directive directive, string path, CellSource source, HashSet<string> seen, CancellationToken cancellation)
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
                    await FollowAsync(await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false), file, source, seen, cancellation).ConfigureAwait(false);
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

    private static IEnumerable<Directive> Find(string code, string path)
    {
        if (!code.Contains('#', StringComparison.Ordinal))
        {
            yield break;
        }

        SyntaxTree tree = Submission.Parse(code, path);
        foreach (SyntaxTrivia trivia in tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            (string Name, string? Value)? found = trivia.GetStructure() switch
            {
                ReferenceDirectiveTriviaSyntax r => ("r", r.File.IsMissing ? null : r.File.ValueText),
                LoadDirectiveTriviaSyntax load => ("load", load.File.IsMissing ? null : load.File.ValueText),
                BadDirectiveTriviaSyntax { Identifier.Text: "i" } => ("i", Quoted(trivia.ToString())),
                _ => null,
            };
            if (found is { } directive)
            {
                TextLine line = tree.GetText().Lines.GetLineFromPosition(trivia.SpanStart);
                yield return new Directive(directive.Name, directive.Value, line.LineNumber + 1, trivia.SpanStart - line.Start + 1, line.ToString(), trivia.FullSpan);
            }
        }
    }

    private static string? Quoted(string directive) =>
        directive.Split('"') is [_, var value, ..] ? value : null;

    private sealed record Directive(string Name, string? Value, int Line, int Column, string Text, TextSpan Span);
}
