using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Channels;

/// <summary>A message on its way out.</summary>
internal sealed record Outgoing(KernelChannel Channel, IReadOnlyList<byte[]> Frames);
