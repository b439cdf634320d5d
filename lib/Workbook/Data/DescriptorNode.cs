using System.Text.Json;

namespace Workbook.Data;

/// <summary>A value in a descriptor, and where it stands: asked for something that it is not, it says so.</summary>
/// <param name="Json">The value.</param>
/// <param name="Path">Where it stands, as <c>resources[0].schema</c>; empty for the whole.</param>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="File">The descriptor.</param>
internal readonly record struct DescriptorNode(JsonElement Json, string Path, string Dataset, string File)
{
    /// <summary>A property that has to be there.</summary>
    public DescriptorNode this[string name] => Optional(name) ?? throw DatasetErrors.DescriptorProperty(Dataset, File, Inner(name), "nothing", "a value");

    /// <summary>A property, null where it is not there or is null.</summary>
    public DescriptorNode? Optional(string name) =>
        Json.ValueKind != JsonValueKind.Object ? throw Fault("an object")
        : Json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? this with { Json = value, Path = Inner(name) }
        : null;

    public string Text(string name) => this[name].AsText();

    public string? OptionalText(string name) => Optional(name)?.AsText();

    public IEnumerable<DescriptorNode> Items(string name) => this[name].AsItems();

    public string AsText() => Json.ValueKind == JsonValueKind.String && Decoded() is string text ? text : throw Fault("text");

    public double AsNumber() => Json.ValueKind == JsonValueKind.Number && Json.TryGetDouble(out double number) && double.IsFinite(number) ? number : throw Fault("a number");

    public long AsCount() => Json.ValueKind == JsonValueKind.Number && Json.TryGetInt64(out long count) && count >= 0 ? count : throw Fault("a whole number from 0");

    public int AsYear() => AsCount() is >= 1900 and <= 9999 and var year ? (int)year : throw Fault("a year from 1900 to 9999");

    public bool AsTruth() => Json.ValueKind is JsonValueKind.True or JsonValueKind.False ? Json.GetBoolean() : throw Fault("true or false");

    public IEnumerable<DescriptorNode> AsItems()
    {
        DescriptorNode list = this;
        return Json.ValueKind == JsonValueKind.Array
            ? [.. Json.EnumerateArray().Select((item, i) => list with { Json = item, Path = FormattableString.Invariant($"{list.Path}[{i}]") })]
            : throw Fault("a list");
    }

    /// <summary>A value of an enumeration as the cells of a table have it.</summary>
    public string AsCell() => Json.ValueKind switch
    {
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Json.GetRawText(),
        _ => AsText(),
    };

    /// <summary>The error that this value is not what it should be.</summary>
    public DatasetException Fault(string expected) => DatasetErrors.DescriptorProperty(Dataset, File, Path, Found, expected);

    private string Found => Json.ValueKind switch
    {
        JsonValueKind.String => Decoded() is string text ? $"'{text}'" : "a text with half of a surrogate pair",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Json.GetRawText(),
    };

    private string Inner(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private string? Decoded()
    {
        try
        {
            return Json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
