using System.IO.Compression;
using Workbook.Report.Markup;

namespace Workbook.Report.OneFile;

/// <summary>The files that pages offer for download, carried along compressed: the page unpacks the one that is asked for.</summary>
internal static class CarriedFiles
{
    /// <summary>An inert element that holds them by their paths.</summary>
    public static Html Of(IEnumerable<KeyValuePair<string, byte[]>> files) => Json.Script("carried", json =>
    {
        json.WriteStartObject();
        foreach ((string path, byte[] content) in files)
        {
            json.WriteBase64String(path, Packed(content));
        }

        json.WriteEndObject();
    });

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
