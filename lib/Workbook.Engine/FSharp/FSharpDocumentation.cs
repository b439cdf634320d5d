using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using FSharp.Compiler.EditorServices;
using FSharp.Compiler.Symbols;

namespace Workbook.Engine.FSharp;

/// <summary>What the F# compiler knows of a thing. Immutable.</summary>
/// <param name="Signature">Its declaration.</param>
/// <param name="Documentation">What it does; null when nobody wrote it down.</param>
internal sealed record FSharpDescription(string Signature, string? Documentation);

/// <summary>Finds what was written about things: in the code itself, or in the file of documentation beside an assembly.</summary>
internal sealed partial class FSharpDocumentation
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> files = new(StringComparer.Ordinal);

    /// <summary>Every overload has a description of its own.</summary>
    public IEnumerable<FSharpDescription> Describe(ToolTipText tip) => tip.Item.OfType<ToolTipElement.Group>()
        .SelectMany(group => group.elements)
        .Select(element => new FSharpDescription(element.MainDescription.Text.ReplaceLineEndings("\n").Trim(), Of(element.XmlDoc)));

    private string? Of(FSharpXmlDoc documentation) => documentation switch
    {
        FSharpXmlDoc.FromXmlText { Item: var text } => Summary(text.GetXmlText()),
        FSharpXmlDoc.FromXmlFile { dllName: var assembly, xmlSig: var name } => files.GetOrAdd(assembly, Read).GetValueOrDefault(name),
        _ => null,
    };

    private static Dictionary<string, string> Read(string assembly)
    {
        string file = Path.ChangeExtension(assembly, ".xml");
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(file))
        {
            foreach (XElement member in XDocument.Load(file).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } name && member.Element("summary") is { } summary)
                {
                    summaries[name] = Text(summary);
                }
            }
        }

        return summaries;
    }

    // What F# authors write need not be XML: then it is the summary itself.
    private static string? Summary(string xml)
    {
        try
        {
            var written = XElement.Parse($"<member>{xml}</member>");
            string text = Text(written.Element("summary") ?? written);
            return text.Length == 0 ? null : text;
        }
        catch (XmlException)
        {
            return Blanks().Replace(xml, " ").Trim();
        }
    }

    // References to other things stand for their names.
    private static string Text(XElement element) => Blanks().Replace(string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso", IsEmpty: true } see => (see.Attribute("cref") ?? see.Attribute("langword"))?.Value.Split(':')[^1].Split('.')[^1],
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => reference.Attribute("name")?.Value,
        _ => null,
    })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
