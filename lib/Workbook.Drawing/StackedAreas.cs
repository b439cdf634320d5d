using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>Areas that stand on one another: a trace's values and those of all before it in its group.</summary>
internal static class StackedAreas
{
    /// <summary>Upper edge of an area at each of its places.</summary>
    public static IReadOnlyList<double> Tops(IReadOnlyList<DrawnTrace> traces, DrawnTrace trace) => Sums(traces, trace, with: true);

    /// <summary>Lower edge of an area at each of its places.</summary>
    public static IReadOnlyList<double> Bottoms(IReadOnlyList<DrawnTrace> traces, DrawnTrace trace) => Sums(traces, trace, with: false);

    private static double[] Sums(IReadOnlyList<DrawnTrace> traces, DrawnTrace trace, bool with)
    {
        List<DrawnTrace> below = [.. traces.TakeWhile(other => other != trace).Where(other => other.StackGroup == trace.StackGroup)];
        if (with)
        {
            below.Add(trace);
        }

        return [.. trace.Xs.Select(place => below.Sum(other => At(other, place.ToString())))];
    }

    private static double At(DrawnTrace trace, string place)
    {
        for (int i = 0; i < trace.Xs.Count; i++)
        {
            if (trace.Xs[i].ToString() == place)
            {
                return i < trace.Ys.Count ? ((JsonElement?)trace.Ys[i]).Number() ?? 0 : 0;
            }
        }

        return 0;
    }
}
