using System.Text.Json;

namespace Workbook.Publishing;

/// <summary>The JSON Schemas (draft 2020-12) of what notebooks publish: one for each MIME type, and the parts that several share.</summary>
internal static class BundleSchema
{
    /// <summary>Reads a schema.</summary>
    /// <param name="file">Its file in <c>Schemas</c>, for example <c>figure.schema.json</c>.</param>
    public static JsonElement Read(string file)
    {
        using Stream stream = typeof(BundleSchema).Assembly.GetManifestResourceStream(file)
            ?? throw new ArgumentException($"There is no schema '{file}' in Publishing/Schemas.", nameof(file));
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>The file of a MIME type's schema: <c>figure.schema.json</c> of <c>application/vnd.workbook.figure+json</c>.</summary>
    public static string FileOf(string mimeType) => mimeType[(mimeType.LastIndexOf('.') + 1)..^"+json".Length] + ".schema.json";
}
