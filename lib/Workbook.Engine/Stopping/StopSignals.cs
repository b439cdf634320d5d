using System.Reflection;

namespace Workbook.Engine.Stopping;

/// <summary>The signals that a session's cells ask: each cell's assembly has a place for one.</summary>
internal sealed class StopSignals
{
    private readonly List<FieldInfo> places = [];

    public void Add(Assembly cell)
    {
        if (cell.GetType(StopChecks.SignalType)?.GetField(StopChecks.SignalField) is { } place)
        {
            places.Add(place);
        }
    }

    /// <summary>From now on all cells ask this one, earlier ones too: their functions may be called by the one that runs.</summary>
    public void Set(StopSignal signal) => places.ForEach(place => place.SetValue(null, signal));
}
