using System.Text.Json;

namespace Workbook.Report.Bundles;

/// <summary>Reads the fields of one JSON object and says where it was when one is missing or of the wrong kind.</summary>
/// <param name="Object">The object read.</param>
/// <param name="What">What it is, e.g. <c>figure</c>.</param>
/// <param name="Notebook">Slug of the notebook it stands in.</param>
/// <param name="Cell">Number of the cell, from 1; null for the notebook itself.</param>
internal readonly record struct Fields(JsonElement Object, string What, string Notebook, int? Cell)
{
    public string Text(string name) =>
        TextOrNull(name) is { Length: > 0 } text ? text : throw Missing(name, "a text that is not empty");

    public string? TextOrNull(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        _ => throw Missing(name, "a text"),
    };

    /// <summary>A number or text as it was written; undefined when absent or null.</summary>
    public JsonElement Scalar(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Array or JsonValueKind.Object } => throw Missing(name, "a number, a text or null"),
        { ValueKind: JsonValueKind.Null } => default,
        var value => value,
    };

    public JsonElement ObjectOf(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } value ? value : throw Missing(name, "an object");

    public IReadOnlyList<JsonElement> Items(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray()] : throw Missing(name, "a list");

    public Fields Inner(string name) => this with { Object = ObjectOf(name), What = $"{What}.{name}" };

    public IReadOnlyList<Source> Sources()
    {
        var self = this;
        return [.. Items("sources").Select(item => Source.Read(self with { Object = item, What = $"source of a {self.What}" }))];
    }

    public ReportException Missing(string name, string expected) => ReportException.At(
        Notebook, Cell, $"the {What} has {(Find(name).ValueKind == JsonValueKind.Undefined ? "no field" : "another kind of value in field")} \"{name}\"",
        expected, "Display the object through the library's formatters, which write every field.");

    private JsonElement Find(string name) =>
        Object.ValueKind == JsonValueKind.Object && Object.TryGetProperty(name, out var value) ? value : default;
}
