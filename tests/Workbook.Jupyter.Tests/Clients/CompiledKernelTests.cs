using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>The installed kernel is compiled ahead of time, with a runtime of its own.</summary>
[Collection(RealClients.Name)]
public sealed class CompiledKernelTests(InstalledKernel kernel)
{
    [Theory]
    [InlineData("Microsoft.CodeAnalysis.CSharp.dll")]
    [InlineData("Microsoft.CodeAnalysis.Features.dll")]
    [InlineData("Deedle.dll")]
    [InlineData("System.Private.CoreLib.dll")]
    public void Assembly_HasMachineCode(string name)
    {
        using var assembly = new PEReader(File.OpenRead(Path.Combine(kernel.Program, name)));

        Assert.True(assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }

    [Theory]
    [InlineData("Microsoft.CodeAnalysis.CSharp.dll")]
    [InlineData("Microsoft.CodeAnalysis.Features.dll")]
    public void Assembly_KeepsItsIdentity(string name) =>
        Assert.Equal(Module(Path.Combine(AppContext.BaseDirectory, name)), Module(Path.Combine(kernel.Program, name)));

    [Fact]
    public void Kernel_RunsOnItsOwnRuntime()
    {
        using var client = new KernelClient(specification: kernel.Specification);

        Assert.Equal(kernel.Program, client.Execute("System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)").Result);
    }

    [Fact]
    public void Cell_SeesDotNetButNotWhatTheKernelIsMadeOf()
    {
        using var client = new KernelClient(specification: kernel.Specification);

        Assert.Equal("2", client.Execute("System.Numerics.BigInteger.One + 1").Result);
        Assert.Contains("CS0103", client.Execute("Markdig.Markdown.ToHtml(\"*a*\")").Reply.Text("evalue"), StringComparison.Ordinal);
        Assert.Equal("<p><em>a</em></p>\n", client.Execute("#r \"nuget: Markdig\"\nMarkdig.Markdown.ToHtml(\"*a*\")").Result);
    }

    [Fact]
    public void Inspection_ShowsTheDocumentationOfDotNet()
    {
        using var client = new KernelClient(specification: kernel.Specification);

        Message reply = client.Ask(client.Shell, "inspect_request", new JsonObject { ["code"] = "Math.Sqrt", ["cursor_pos"] = 9, ["detail_level"] = 0 });

        Assert.Contains("Returns the square root", reply.Content.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
    }

    private static Guid Module(string file)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        MetadataReader metadata = assembly.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
