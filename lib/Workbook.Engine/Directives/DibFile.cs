using Microsoft.DotNet.Interactive.Documents;

namespace Workbook.Engine.Directives;

/// <summary>Reads a notebook in the text form of Polyglot Notebooks: cells under lines such as <c>#!csharp</c>.</summary>
internal static class DibFile
{
    /// <summary>The cells, commentary included.</summary>
    public static IEnumerable<(string Text, string Language)> Cells(string text, CellVocabulary vocabulary)
    {
        var kernels = new KernelInfoCollection { DefaultKernelName = "csharp" };
        kernels.AddRange(vocabulary.Languages.Select(language => new KernelInfo(language.Names[0], aliases: [.. language.Names.Skip(1)])));
        return CodeSubmission.Parse(text, kernels).Elements
            .Where(cell => cell.KernelName is not null)
            .Select(cell => (cell.Contents, cell.KernelName!));
    }
}
