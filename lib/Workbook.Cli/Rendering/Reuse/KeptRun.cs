using System.Text.Json;
using Workbook.Cli.Rendering.Tracing;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>What is written down of a run.</summary>
/// <param name="Parts">What was known before it.</param>
/// <param name="Trace">What it read, and why it cannot be used again if it cannot.</param>
/// <param name="Cells">How many code cells ran.</param>
/// <param name="Seconds">How long that took.</param>
internal sealed record KeptRun(IReadOnlyList<KeyPart> Parts, RunTrace Trace, int Cells, double Seconds)
{
    /// <summary>Checksum of the notebook that was run, commentary and all; null for other work.</summary>
    public string? Source { get; init; }

    private const byte End = (byte)'\n';

    // What another version wrote, or somebody else, may lack members.
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>A line of JSON, and the executed notebook.</summary>
    public byte[] ToBytes(ReadOnlySpan<byte> document) => [.. JsonSerializer.SerializeToUtf8Bytes(this), End, .. document];

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null where it is something else.</summary>
    public static KeptRun? Parse(ReadOnlySpan<byte> content)
    {
        int end = content.IndexOf(End);
        try
        {
            return end >= 0 && JsonSerializer.Deserialize<KeptRun>(content[..end], Strict) is { } run
                && run.Parts.Concat<object?>(run.Trace.Reads).Concat(run.Trace.Obstacles).All(item => item is not null) ? run : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The executed notebook behind the line.</summary>
    public static ReadOnlyMemory<byte> Document(ReadOnlyMemory<byte> content) => content[(content.Span.IndexOf(End) + 1)..];
}
