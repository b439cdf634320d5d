using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Publishing;
using Workbook.Report.Input;

namespace Workbook.Report.Reading;

/// <summary>Says what is wrong with a bundle that could not be read: the field, what stands there, and what the schema asks for.</summary>
internal static partial class BundleFault
{
    /// <summary>Makes the error.</summary>
    /// <param name="content">The bundle.</param>
    /// <param name="mimeType">Its MIME type, which names the schema.</param>
    /// <param name="path">Where reading stopped, as <see cref="JsonException.Path"/> has it: <c>$.sources[0].title</c>.</param>
    public static ReportException Of(Fields content, string mimeType, string? path)
    {
        JsonElement value = content.Object;
        JsonElement schema = BundleSchema.Read(BundleSchema.FileOf(mimeType));
        foreach (Match step in Step().Matches(path ?? ""))
        {
            (value, schema) = step.Groups["name"] is { Success: true } name
                ? (value.GetProperty(name.Value), Resolved(schema.GetProperty("properties").GetProperty(name.Value)))
                : (value[int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture)], Resolved(schema.GetProperty("items")));
        }

        string field = path is null or "$" ? "" : path["$.".Length..];
        if (Missing(value, schema) is string missing)
        {
            string whole = field.Length == 0 ? missing : $"{field}.{missing}";
            return content.Fault($"has no field \"{whole}\"", Expected(Resolved(schema.GetProperty("properties").GetProperty(missing))));
        }

        return content.Fault(field.Length == 0 ? $"is {Found(value)}" : $"has {Found(value)} in field \"{field}\"", Expected(schema));
    }

    private static string? Missing(JsonElement value, JsonElement schema) =>
        value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("required", out JsonElement required)
            ? required.EnumerateArray().Select(name => name.GetString()!).FirstOrDefault(name => !value.TryGetProperty(name, out _))
            : null;

    private static JsonElement Resolved(JsonElement schema) =>
        schema.TryGetProperty("$ref", out JsonElement file) ? BundleSchema.Read(file.GetString()!)
        : schema.TryGetProperty("oneOf", out JsonElement forms) ? Resolved(forms[forms.GetArrayLength() - 1])
        : schema;

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => value.GetRawText(),
    };

    private static string Expected(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out JsonElement names))
        {
            return "one of " + string.Join(", ", names.EnumerateArray());
        }

        JsonElement type = schema.GetProperty("type");
        string words = string.Join(" or ", type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Words) : [Words(type)]);
        return schema.TryGetProperty("minLength", out _) ? words + " that is not empty" : words;
    }

    private static string Words(JsonElement type) => type.GetString() switch
    {
        "string" => "a text",
        "number" => "a number",
        "integer" => "a whole number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "an object",
        _ => "null",
    };

    [GeneratedRegex(@"\.(?<name>\w+)|\[(?<index>\d+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
