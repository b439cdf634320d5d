using System.Text.Json;
using Workbook.Report.Input;

namespace Workbook.Report.Reading;

/// <summary>Reads the fields of one JSON object of a notebook and says where it was when one is missing or of the wrong kind.</summary>
/// <param name="Object">The object read.</param>
/// <param name="What">What it is, e.g. <c>cell</c>.</param>
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

    public JsonElement ObjectOf(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } value ? value : throw Missing(name, "an object");

    public IReadOnlyList<JsonElement> Items(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray()] : throw Missing(name, "a list");

    public Fields Inner(string name) => this with { Object = ObjectOf(name), What = $"{What}.{name}" };

    public ReportException Missing(string name, string expected) => Fault(
        $"has {(Find(name).ValueKind == JsonValueKind.Undefined ? "no field" : "another kind of value in field")} \"{name}\"", expected);

    /// <summary>The error that this object, displayed by other means than the library's, makes.</summary>
    /// <param name="found">What is wrong, after the object's name: "has no field …".</param>
    /// <param name="expected">What should be there.</param>
    public ReportException Fault(string found, string expected) => ReportException.At(
        Notebook, Cell, $"the {What} {found}", expected, "Display the object through the library's formatters, which write every field.");

    private JsonElement Find(string name) =>
        Object.ValueKind == JsonValueKind.Object && Object.TryGetProperty(name, out JsonElement value) ? value : default;
}
