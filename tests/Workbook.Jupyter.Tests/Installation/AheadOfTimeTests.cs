using System.Reflection.PortableExecutable;
using Workbook.Jupyter.Installation;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Installation;

public class AheadOfTimeTests
{
    [Fact]
    public async Task Compile_OfAnAssembly_AddsMachineCodeAndKeepsItsIdentity()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "NaCl.dll");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "NaCl.dll"), file);
        Guid before = Module(file);
        Assert.False(HasMachineCode(file));

        string? failure = await AheadOfTime.CompileAsync("dotnet", folder.Path, TestContext.Current.CancellationToken);

        Assert.Null(failure);
        Assert.True(HasMachineCode(file));
        Assert.Equal(before, Module(file));
    }

    [Fact]
    public async Task Compile_ThatFails_SaysSoAndLeavesTheAssemblies()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "some.dll");
        await File.WriteAllTextAsync(file, "as it was", TestContext.Current.CancellationToken);

        string? failure = await AheadOfTime.CompileAsync("false", folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal("the SDK says nothing more", failure);
        Assert.Equal("as it was", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private static bool HasMachineCode(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static Guid Module(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        System.Reflection.Metadata.MetadataReader metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
