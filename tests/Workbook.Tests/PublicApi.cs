using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Workbook.Tests;

/// <summary>The public types and members of a library as text, compared with what was agreed to.</summary>
internal static class PublicApi
{
    /// <summary>Compares with the approved text beside the test.</summary>
    /// <param name="type">A type of the library.</param>
    /// <param name="test">The calling test's file.</param>
    public static void AssertApproved(Type type, [CallerFilePath] string test = "")
    {
        string approved = Path.ChangeExtension(test, ".approved.txt"), received = Path.ChangeExtension(test, ".received.txt");
        string found = type.Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (found == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, found);
        string[] now = found.Split('\n'), before = expected.Split('\n');
        Assert.Fail($"""
            The public API of {type.Assembly.GetName().Name} is not what was approved.
            Gone: {Listed(before.Except(now))}
            New: {Listed(now.Except(before))}
            A type that no notebook and no other project needs stays internal. If the change is meant, accept it:
                mv {received} {approved}
            """);
    }

    private static string Listed(IEnumerable<string> lines) => string.Concat(lines.Select(line => "\n    " + line.Trim())) is { Length: > 0 } all ? all : "nothing";
}
