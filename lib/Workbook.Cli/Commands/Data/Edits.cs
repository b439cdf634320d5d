using System.Text.Json.Nodes;
using Workbook.Data;
using Workbook.Files;

namespace Workbook.Cli.Commands.Data;

/// <summary>Deliberate edits of tables that <c>workbook data accept</c> recorded in a descriptor.</summary>
internal static class Edits
{
    public const string Property = "edits";

    /// <summary>The reasons of a dataset's edits, oldest first.</summary>
    public static IReadOnlyList<string> Of(Catalogue catalogue, string name) =>
        JsonNode.Parse(RegularFile.Bytes(Path.Combine(catalogue.FolderOf(name), DescriptorReader.FileName)))?[Property] is JsonArray edits
            ? [.. edits.Select(edit => (string?)edit?["reason"] ?? "no reason given")]
            : [];
}
