using Workbook.Data;
using Workbook.Engine.Uses;

namespace Workbook.Cli.Rendering.Tracing;

/// <summary>Collects, in the process of a notebook, what its outputs depend on. The engine and the library tell it, on several threads.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class RunTracer(string folder)
{
    // More would be read by nobody.
    private const int MostObstacles = 20;

    private static readonly HashSet<string> Languages = ["csharp", "fsharp", "html", "javascript", "markdown", "mermaid", "value"];
    private static readonly HashSet<string> Directives = ["import", "lsmagic", "set", "share", "who", "whos"];

    private readonly Lock gate = new();
    private readonly Dictionary<(string Kind, string Path), Dependency> reads = [];
    private readonly List<string> obstacles = [];
    private int cell;
    private bool changesProcess;

    /// <summary>Whether nothing that was run could change the process for a notebook after it.</summary>
    public bool LeavesProcess
    {
        get
        {
            lock (gate)
            {
                return obstacles.Count == 0 && !changesProcess;
            }
        }
    }

    /// <summary>The next cell begins.</summary>
    /// <param name="number">Its number.</param>
    public void Begin(int number)
    {
        lock (gate)
        {
            cell = number;
        }
    }

    /// <summary>The engine says what a cell uses.</summary>
    public void Add(CellUse use)
    {
        switch (use)
        {
            case CompiledCode code:
                Add(CodeUses.Of(code.Metadata));
                break;
            case ReadFile file:
                Add(ReadKind.File, file.Path, file.Content is { } content ? ReadLog.FileState(file.Path, content.Span) : ReadLog.Absent);
                break;
            case NamedAssembly named:
                Add(DependencyKind.Assembly, named.Path, DependencyState.OfAssembly(named.Path));
                if (named.Used == named.Path)
                {
                    Hinder($"loads {Path.GetFileName(named.Path)}, which is not the workbook's own");
                }

                break;
            case RestoredLibrary package:
                Hinder($"uses the package {package.Id}, which the workbook is not built with");
                break;
            case UsedLanguage language when !Languages.Contains(language.Name):
                Hinder($"is written in {language.Name}, of which nobody checks what it reads");
                break;
            case UsedDirective directive when !Directives.Contains(directive.Name):
                Hinder($"has #!{directive.Name}, which shows something else every time");
                break;
            case UsedService service:
                Hinder($"asks {service.What}");
                break;
            default:
                break;
        }
    }

    /// <summary>The library says what it reads.</summary>
    public void Add(DataRead read)
    {
        if (read.Kind == ReadKind.Fault)
        {
            Hinder($"asks for {read.Path}, which cannot be read as it should be");
        }
        else
        {
            Add(read.Kind, read.Path, read.State);
        }
    }

    /// <summary>All that was told.</summary>
    public RunTrace Trace()
    {
        lock (gate)
        {
            return new RunTrace([.. reads.Values], [.. obstacles]);
        }
    }

    private void Add(CodeUses uses)
    {
        lock (gate)
        {
            changesProcess |= uses.ChangesProcess;
        }

        if (uses.Folder)
        {
            Add(DependencyKind.Folder, "", folder);
        }

        foreach (string untracked in uses.Untracked)
        {
            Hinder($"uses {untracked}, and nobody can tell what that depends on");
        }
    }

    private void Add(string kind, string path, string state)
    {
        var read = new Dependency(kind, path, state);
        lock (gate)
        {
            if (!reads.TryAdd((kind, path), read) && reads[(kind, path)].State != state)
            {
                HinderHeld($"reads {path}, which changed while the notebook ran");
            }
        }
    }

    private void Hinder(string reason)
    {
        lock (gate)
        {
            HinderHeld(reason);
        }
    }

    private void HinderHeld(string reason)
    {
        string obstacle = FormattableString.Invariant($"cell {cell} {reason}");
        if (obstacles.Count < MostObstacles && !obstacles.Contains(obstacle))
        {
            obstacles.Add(obstacle);
        }
    }
}
