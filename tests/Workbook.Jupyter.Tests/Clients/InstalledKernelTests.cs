using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>The kernel as it is installed: what the build compiled ahead of time, on the machine's own .NET.</summary>
[Collection(RealClients.Name)]
public sealed class InstalledKernelTests(InstalledKernel kernel)
{
    [Theory]
    [Trait("Needs", "ReadyToRun")]
    [InlineData("Microsoft.CodeAnalysis.CSharp.dll")]
    [InlineData("Workbook.Engine.dll")]
    public void Assembly_HasMachineCode(string name)
    {
        using var assembly = new PEReader(File.OpenRead(Path.Combine(kernel.Program, name)));

        Assert.True(assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }

    [Fact]
    public void Kernel_RunsOnTheRuntimeOfTheMachine()
    {
        using var client = new SocketKernel(specification: kernel.Specification);

        Assert.Equal(typeof(object).Assembly.Location, client.Execute("typeof(object).Assembly.Location").Result);
    }

    [Fact]
    public void Cell_SeesDotNetButNotWhatTheKernelIsMadeOf()
    {
        using var client = new SocketKernel(specification: kernel.Specification);

        Assert.Equal("2", client.Execute("System.Numerics.BigInteger.One + 1").Result);
        Assert.Contains("CS0103", client.Execute("Markdig.Markdown.ToHtml(\"*a*\")").Reply.Text("evalue"), StringComparison.Ordinal);
        Assert.Equal("<p><em>a</em></p>\n", client.Execute("#r \"nuget: Markdig\"\nMarkdig.Markdown.ToHtml(\"*a*\")").Result);
    }

    [Fact]
    public void Inspection_ShowsTheDocumentationOfDotNet()
    {
        using var client = new SocketKernel(specification: kernel.Specification);

        Message reply = client.Ask(KernelChannel.Shell, "inspect_request", new JsonObject { ["code"] = "Math.Sqrt", ["cursor_pos"] = 9, ["detail_level"] = 0 });

        Assert.Contains("Returns the square root", reply.Content.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
    }
}
