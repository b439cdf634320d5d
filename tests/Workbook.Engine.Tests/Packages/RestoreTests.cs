using System.Runtime.InteropServices;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Packages;

/// <summary>Packages that the program is not built with, restored by NuGet itself from a folder.</summary>
[Trait("Takes", "Time")]
public sealed class RestoreTests
{
    [Fact]
    public async Task Reference_ToAPackageNobodyHas_IsOneClearErrorAtItsLine()
    {
        using var folder = new PackageFolder(new TinyLibrary("Tiny"));

        NotebookRun run = await folder.RunAsync("#r \"nuget: Tiny, 1.0.0\"\n#r \"nuget: No.Such.Package, 1.2.3\"");

        Assert.Equal(
            """
            test.ipynb, cell 1, line 2, column 1: DirectiveError: NuGet cannot restore package No.Such.Package 1.2.3: NU1101: Unable to find package No.Such.Package. No packages exist with this id in source(s): here. Check the id and version, and the package sources (dotnet nuget list source).
              | #r "nuget: No.Such.Package, 1.2.3"
              | ^
            """,
            run.Error!.Describe());
    }

    [Fact]
    public async Task Reference_ToAPackageOfTheUsersSource_IsRestoredAndRemembered()
    {
        using var folder = new PackageFolder(new TinyLibrary("Tiny"));
        const string Cell = "#r \"nuget: Tiny, 1.0.0\"\nTiny.Answer.Value";

        NotebookRun first = await folder.RunAsync(Cell);
        File.Delete(folder.Files[0]);
        NotebookRun second = await folder.RunAsync(Cell);

        Assert.Equal(["Package: Tiny 1.0.0", "42"], PackageFolder.Texts(first, 0));
        Assert.Equal(first.Notebook.ToBytes(), second.Notebook.ToBytes());
        Assert.Single(Directory.GetFiles(folder.Options.CacheFolder));
    }

    [Fact]
    public async Task Extension_OfAPackage_RegistersFormattersAndRunsItsCells()
    {
        using var folder = new PackageFolder(new TinyLibrary("Tiny")
        {
            Code = "public class Lag { }",
            Extension = """
                public class Formatters : Microsoft.DotNet.Interactive.IKernelExtension
                {
                    public System.Threading.Tasks.Task OnLoadAsync(Microsoft.DotNet.Interactive.Kernel kernel)
                    {
                        Microsoft.DotNet.Interactive.Formatting.Formatter.Register(typeof(Tiny.Lag), (lag, writer) => writer.Write("as the package says"), "text/plain");
                        return System.Threading.Tasks.Task.CompletedTask;
                    }
                }
                """,
            Script = "#!csharp\n\nint FromScript() => 18;\n\n#!markdown\n\n# Not run\n",
        });

        NotebookRun run = await folder.RunAsync("#r \"nuget: Tiny, 1.0.0\"", "new Tiny.Lag()", "FromScript()", "#r \"nuget: Tiny, 1.0.0\"");

        Assert.Null(run.Error);
        Assert.Equal(["as the package says"], PackageFolder.Texts(run, 1));
        Assert.Equal(["18"], PackageFolder.Texts(run, 2));
    }

    [Fact]
    public async Task Extension_ThatFails_SaysSoAndThePackageIsUsed()
    {
        using var folder = new PackageFolder(new TinyLibrary("Tiny")
        {
            Extension = "public class Formatters : Microsoft.DotNet.Interactive.IKernelExtension { public System.Threading.Tasks.Task OnLoadAsync(Microsoft.DotNet.Interactive.Kernel kernel) => throw new System.ArgumentException(\"no\"); }",
        });

        NotebookRun run = await folder.RunAsync("#r \"nuget: Tiny, 1.0.0\"\nTiny.Answer.Value");

        Assert.Equal(["Package: Tiny 1.0.0", "The extension of Tiny 1.0.0 does not run: no\n", "42"], PackageFolder.Texts(run, 0));
    }

    [Fact]
    public async Task Reference_WithoutAVersion_TakesTheNewestAndSaysWhichItIs()
    {
        using var folder = new PackageFolder(new TinyLibrary("Tiny"), new TinyLibrary("Tiny") { Version = "1.10.0" });

        Assert.Equal("Package: Tiny 1.10.0", PackageFolder.Texts(await folder.RunAsync("#r \"nuget: Tiny\""), 0).Single());
    }

    [Fact]
    public async Task Reference_ToASourceBesideTheNotebook_IsFoundThere()
    {
        using var folder = new PackageFolder();
        string feed = Directory.CreateDirectory(Path.Combine(folder.Options.WorkingDirectory, "feed")).FullName;
        new TinyLibrary("Tiny").Pack(feed);

        NotebookRun run = await folder.RunAsync("#i \"nuget: feed\"\n#r \"nuget: Tiny, 1.0.0\"\nTiny.Answer.Value");

        Assert.Equal("42", PackageFolder.Texts(run, 0).Last());
    }

    // The runtime's own native library under another name: one that is there on every system.
    [Fact]
    public async Task Package_WithANativeLibrary_CanCallIt()
    {
        string ending = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        using var folder = new PackageFolder(new TinyLibrary("Tiny")
        {
            Native = Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*System.Native" + ending).Single(),
            Code = "public static class Answer { [System.Runtime.InteropServices.DllImport(\"Tiny-native\")] public static extern int SystemNative_GetPid(); }",
        });

        NotebookRun run = await folder.RunAsync("#r \"nuget: Tiny, 1.0.0\"\nTiny.Answer.SystemNative_GetPid() == Environment.ProcessId");

        Assert.Equal("True", PackageFolder.Texts(run, 0).Last());
    }

    [Theory]
    [InlineData("#r \"nuget: Left, 1.0.0\"\n#r \"nuget: Right, 1.0.0\"", "typeof(Shared.Answer).Assembly.GetName().Version.Major", "2")]
    [InlineData("#r \"nuget: Left, 1.0.0\"", "#r \"nuget: Right, 1.0.0\"", "Shared 2.0.0 brings Shared.dll 2.0.0.0, but 1.0.0.0 is in use and stays so: what needs the newer one may fail. Restart, and name the packages in one cell.\n")]
    public async Task Packages_WithADependencyInCommon_ShareItsNewestVersionOrSayThatTheyCannot(string first, string second, string last)
    {
        TinyLibrary one = new("Shared"), two = one with { Version = "2.0.0" };
        using var folder = new PackageFolder(one, two, new TinyLibrary("Left") { Dependencies = [one] }, new TinyLibrary("Right") { Dependencies = [two] });

        NotebookRun run = await folder.RunAsync(first, second);

        Assert.Null(run.Error);
        Assert.Equal(last, PackageFolder.Texts(run, 1).Last());
    }
}
