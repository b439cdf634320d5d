namespace Workbook.Cli.Rendering.Workers;

/// <summary>How much the process of one notebook may take.</summary>
/// <param name="Time">Wall time of the whole notebook.</param>
/// <param name="Memory">Bytes of memory.</param>
internal sealed record WorkerLimits(TimeSpan Time, long Memory)
{
    public const int StandardSeconds = 900;
    public const int StandardMebibytes = 6144;

    private const long Mebibyte = 1 << 20;

    /// <summary>What the garbage collector may take of it: a cell that asks for more gets an <see cref="OutOfMemoryException"/> where it stands.</summary>
    public long Heap => Memory / 4 * 3;

    public static WorkerLimits Of(int seconds, int mebibytes) => new(TimeSpan.FromSeconds(seconds), mebibytes * Mebibyte);
}
