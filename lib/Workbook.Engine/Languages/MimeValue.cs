using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Languages;

/// <summary>Values by their form: JSON is a <see cref="JsonDocument"/>, everything else is text.</summary>
internal static class MimeValue
{
    /// <exception cref="ValueNotSharedException">The text says that it is JSON and is not.</exception>
    public static CellVariable Parse(string text, string mimeType)
    {
        if (!MimeBundle.IsJson(mimeType))
        {
            return new CellVariable(string.Empty, typeof(string), text);
        }

        try
        {
            return new CellVariable(string.Empty, typeof(JsonDocument), JsonDocument.Parse(text));
        }
        catch (JsonException wrong)
        {
            throw new ValueNotSharedException($"it is no {mimeType}. {wrong.Message}");
        }
    }

    /// <summary>The same value in another form; as it is when none is asked for.</summary>
    /// <exception cref="ValueNotSharedException">It cannot be had in that form.</exception>
    public static CellVariable As(this CellVariable value, string? mimeType)
    {
        if (mimeType is null)
        {
            return value;
        }

        try
        {
            return Parse(value.Value as string ?? value.Value.ToDisplayString(mimeType), mimeType) with { Name = value.Name };
        }
        catch (ArgumentException unknown)
        {
            throw new ValueNotSharedException(unknown.Message);
        }
    }
}
