using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Errors;
using Workbook.Engine.Outputs;
using Workbook.Engine.Uses;

namespace Workbook.Engine.Display;

/// <summary>
/// The cell that is running here. Flows with the cell's calls, tasks and threads, so sessions side by side in one process keep
/// their outputs apart.
/// </summary>
internal sealed class CellContext(
    CancellableSink sink, DisplayIds ids, Func<InputRequest, CancellationToken, Task<string>>? input, CancellationToken cancellation)
{
    private static readonly AsyncLocal<CellContext?> Flowing = new();
    private static readonly ConditionalWeakTable<DisplayedValue, CellContext> Origins = [];

    public static CellContext? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>The cell that was started last in this process; null before the first.</summary>
    public static CellContext? Latest { get; private set; }

    public IOutputSink Sink => sink;

    /// <summary>Makes it the cell that runs here.</summary>
    public void Begin() => Current = Latest = this;

    /// <summary>Its text; null where the context is made for something else.</summary>
    public CellSource? Source { get; init; }

    /// <summary>Is told what its outputs depend on besides its text; null when nobody asks.</summary>
    public Action<CellUse>? Uses { get; init; }

    /// <summary>Who answers its questions; null when nobody does.</summary>
    public Func<InputRequest, CancellationToken, Task<string>>? Input => input;

    /// <summary>Stops it.</summary>
    public CancellationToken Cancellation => cancellation;

    public static CellContext Required => Current
        ?? throw new InvalidOperationException("Nothing can be displayed here: no notebook cell is running.");

    /// <summary>The cell that displayed a value; null when none did.</summary>
    public static CellContext? Of(DisplayedValue value) => Origins.TryGetValue(value, out CellContext? cell) ? cell : null;

    /// <param name="data">The forms to show.</param>
    /// <param name="value">What they are forms of, where that is known.</param>
    public DisplayedValue Show(MimeBundle data, object? value = null)
    {
        var shown = new DisplayedValue(value, [.. data.Forms.Select(form => new FormattedValue(form.Key, form.Value))]);
        Show(shown);
        return shown;
    }

    /// <summary>Displays a value; one that this session has displayed before changes where it stands, in whatever cell that was.</summary>
    /// <remarks>The cell that runs here says it: clients listen to no other.</remarks>
    public void Show(DisplayedValue value)
    {
        Origins.TryAdd(value, this);
        var data = new MimeBundle([.. value.FormattedValues.Select(form => new KeyValuePair<string, string>(form.MimeType, form.Value))]);
        (string id, bool isNew) = ids.Of(value.DisplayId);
        if (isNew)
        {
            sink.Add(new DisplayOutput(data, id));
        }
        else
        {
            sink.Update(id, data);
        }
    }

    public string Ask(string prompt, bool secret)
    {
        if (input is null)
        {
            throw new InvalidOperationException(
                $"The cell asks for input (\"{prompt}\"), but this notebook is run without a person at the keyboard. Put the value into a parameter cell.");
        }

        // Whoever answers may not heed the token: the cell stops waiting all the same.
        Task<string> answer = Task.Run(() => input(new InputRequest(prompt, secret), cancellation), cancellation);
        return answer.WaitAsync(cancellation).GetAwaiter().GetResult();
    }
}

/// <summary>Numbers the displays of a session: the same run gives the same ids.</summary>
internal sealed class DisplayIds
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>The id of a displayed value, and whether it has just been given.</summary>
    public (string Id, bool IsNew) Of(string valueId)
    {
        lock (ids)
        {
            bool known = ids.TryGetValue(valueId, out string? id);
            id ??= "display-" + (ids.Count + 1).ToString(CultureInfo.InvariantCulture);
            ids[valueId] = id;
            return (id, !known);
        }
    }
}
