using System.Text;

namespace Workbook.Jupyter.Wire;

/// <summary>The latest signatures received: a message that comes again, as it was, is somebody's replay.</summary>
/// <param name="capacity">How many are remembered.</param>
internal sealed class SeenSignatures(int capacity)
{
    // What Jupyter's own session remembers.
    public const int UsualCapacity = 65_536;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>False when the signature was seen before.</summary>
    public bool Add(byte[] signature)
    {
        string text = Encoding.ASCII.GetString(signature);
        if (!seen.Add(text))
        {
            return false;
        }

        order.Enqueue(text);
        if (order.Count > capacity)
        {
            seen.Remove(order.Dequeue());
        }

        return true;
    }
}
