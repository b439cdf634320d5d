using System.Text.Json;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Reads <c>datapackage.json</c>.</summary>
internal static class DescriptorReader
{
    /// <summary>The file name that makes a folder a dataset.</summary>
    public const string FileName = "datapackage.json";

    private const int Longest = 4 << 20;

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Disallow, AllowDuplicateProperties = false };

    /// <summary>Reads the descriptor in a dataset's folder.</summary>
    /// <exception cref="DatasetException">The descriptor is missing, is not JSON, or a property of it is not what it should be.</exception>
    public static DataPackage Read(string folder)
    {
        string file = Path.Combine(folder, FileName);
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (!ReadLog.Exists(file))
        {
            throw DatasetErrors.NoDescriptor(name, file);
        }

        return Parse(name, file, DataFile.Decode(name, file, DataFile.Read(name, file, Longest)));
    }

    /// <summary>Reads text that need not be on disk; <paramref name="file"/> is for messages.</summary>
    internal static DataPackage Parse(string name, string file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            var root = new DescriptorNode(document.RootElement, "", name, file);
            DataPackage package = DescriptorParser.Package(root);
            DescriptorRules.Check(root, package);
            return package;
        }
        catch (InvalidOperationException error)
        {
            // Thrown for the name of a property that holds half of a surrogate pair.
            throw DatasetErrors.DescriptorProperty(name, file, "(the name of a property)", error.Message.TrimEnd('.'), "text");
        }
        catch (JsonException error)
        {
            throw DatasetErrors.DescriptorNotJson(name, file, error);
        }
    }
}
