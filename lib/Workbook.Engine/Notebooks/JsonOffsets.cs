using System.Text.Json;

namespace Workbook.Engine.Notebooks;

/// <summary>Finds where a value stands in a JSON file. Read again only to word an error: parsed elements carry no position.</summary>
internal static class JsonOffsets
{
    /// <summary>Byte offset of the value at <paramref name="path"/> (names and indexes); of its nearest present ancestor when it is missing.</summary>
    public static int Find(ReadOnlySpan<byte> file, params ReadOnlySpan<object> path)
    {
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = NotebookReader.MaxDepth });
        reader.Read();
        int offset = (int)reader.TokenStartIndex;
        foreach (object step in path)
        {
            if (!(step is string name ? EnterProperty(ref reader, name) : EnterItem(ref reader, (int)step)))
            {
                break;
            }

            offset = (int)reader.TokenStartIndex;
        }

        return offset;
    }

    private static bool EnterProperty(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool EnterItem(ref Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
