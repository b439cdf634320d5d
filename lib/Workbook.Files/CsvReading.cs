using Sylvan.Data.Csv;

namespace Workbook.Files;

/// <summary>How CSV text is read, upstream files and own tables alike.</summary>
public static class CsvReading
{
    /// <summary>The longest row that can be read, in characters: upstream files hold whole abstracts in a cell.</summary>
    private const int LongestRow = 1 << 20;

    /// <summary>A reader of its rows, past the names of its columns.</summary>
    public static CsvDataReader Open(string text) => CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions
    {
        Delimiter = ',',
        HasHeaders = true,
        MaxBufferSize = LongestRow,

        // RFC 4180 has no comments. The reader would silently drop a row that begins with '#'; U+FFFF is no character, so none begins with it.
        Comment = '\uFFFF',
    });
}
