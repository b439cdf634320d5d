using System.Text.RegularExpressions;
using Workbook.Engine.Languages;
using Workbook.Engine.Packages;

namespace Workbook.Engine.Assistance;

/// <summary>The packages that <c>#r "nuget: …"</c> may name without a restore, each with the version that is built in.</summary>
internal static partial class PackageCompletion
{
    /// <summary>Null when the place is not in such a line.</summary>
    public static CompletionList? At(string code, int position)
    {
        int lineStart = code.LastIndexOf('\n', Math.Max(position - 1, 0), Math.Max(position, 0)) + 1;
        if (Reference().Match(code[lineStart..position]) is not { Success: true } typed)
        {
            return null;
        }

        int start = lineStart + typed.Groups["typed"].Index;
        int end = position;
        while (end < code.Length && code[end] is not ('"' or '\r' or '\n'))
        {
            end++;
        }

        return new CompletionList(
            [
                .. BuiltInPackages.OfThisProgram.All
                    .Where(package => package.Id.StartsWith(typed.Groups["typed"].Value, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
                    .Select(package => new CompletionItem($"{package.Id}, {package.Version}", "module", null, "Built in: loaded without a restore.")),
            ],
            start,
            end);
    }

    [GeneratedRegex("""^\s*#r\s+"nuget:\s*(?<typed>[^"]*)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
