using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbook.Teaching.Handouts;

/// <summary>Searches files that students get, byte for byte, for what they must not hold: also in JSON's escapes, in Base64, in gzip and in zips.</summary>
internal static partial class Leaks
{
    /// <summary>The secrets that a file holds, each with where it was found, and outputs of cells.</summary>
    public static IEnumerable<string> In(string name, byte[] file, ImmutableArray<string> secrets)
    {
        if (file.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using var content = new MemoryStream();
                using Stream stream = entry.Open();
                stream.CopyTo(content);
                foreach (string leak in In($"{name}/{entry.FullName}", content.ToArray(), secrets))
                {
                    yield return leak;
                }
            }

            yield break;
        }

        string text = Encoding.UTF8.GetString(file);
        List<string> texts = [text];
        if (Json(text) is JsonElement root)
        {
            Collect(root, texts);
            if (HasOutputs(root))
            {
                yield return $"{name} holds outputs.";
            }
        }

        texts.AddRange(texts.ToArray().SelectMany(one => Packed().Matches(one)).SelectMany(match => Unpacked(match.Value)).Distinct());

        // Joined too: a line of a source is a text of its own in a notebook.
        string[] plain = [.. texts.Select(Plain), Plain(string.Join("\n", texts.Skip(1)))];
        foreach (string secret in secrets.Where(secret => plain.Any(one => one.Contains(secret, StringComparison.Ordinal))))
        {
            yield return $"{name} holds '{secret}'.";
        }
    }

    /// <summary>Text without differences of white space.</summary>
    public static string Plain(string text) => Space().Replace(text, " ").Trim();

    private static JsonElement? Json(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement json, List<string> texts)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                texts.Add(json.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in json.EnumerateArray())
                {
                    Collect(item, texts);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    texts.Add(member.Name);
                    Collect(member.Value, texts);
                }

                break;
        }
    }

    private static bool HasOutputs(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("cells", out JsonElement cells)
        && cells.EnumerateArray().Any(cell => (cell.TryGetProperty("outputs", out JsonElement outputs) && outputs.GetArrayLength() > 0)
            || (cell.TryGetProperty("attachments", out JsonElement attachments) && attachments.EnumerateObject().Any()));

    private static IEnumerable<string> Unpacked(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out int length))
        {
            yield break;
        }

        yield return Encoding.UTF8.GetString(bytes, 0, length);
        if (length > 2 && bytes[0] == 0x1f && bytes[1] == 0x8b)
        {
            using var gzip = new StreamReader(new GZipStream(new MemoryStream(bytes, 0, length), CompressionMode.Decompress));
            yield return gzip.ReadToEnd();
        }
    }

    [GeneratedRegex(@"[A-Za-z0-9+/]{16,}={0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Packed();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
