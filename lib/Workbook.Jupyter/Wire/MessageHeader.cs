namespace Workbook.Jupyter.Wire;

/// <summary>Who said what kind of thing when. Immutable.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Type">What the content is, for instance <c>execute_request</c>.</param>
/// <param name="Json">The header as it came: answers repeat it byte for byte as their parent.</param>
internal sealed record MessageHeader(string Id, string Type, ReadOnlyMemory<byte> Json);
