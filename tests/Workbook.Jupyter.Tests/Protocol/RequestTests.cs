using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

public sealed class RequestTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    private readonly InMemoryKernel client = kernel.Client;

    [Fact]
    public void KernelInfo_SaysWhatIsSpokenAndOffersNothingElse()
    {
        JsonElement info = client.Ask(KernelChannel.Shell, "kernel_info_request").Content;

        Assert.Equal("5.4", info.GetProperty("protocol_version").GetString());
        Assert.Equal("C#", info.GetProperty("language_info").GetProperty("name").GetString());
        Assert.Equal(".cs", info.GetProperty("language_info").GetProperty("file_extension").GetString());
        Assert.Equal(0, info.GetProperty("supported_features").GetArrayLength());
    }

    [Fact]
    public void KernelInfo_OfTheLanguage_IsTheCompilersVersion()
    {
        string stated = client.Ask(KernelChannel.Shell, "kernel_info_request").Content.GetProperty("language_info").GetProperty("version").GetString()!;

        Assert.Equal(LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString(), stated);
    }

    [Fact]
    public void Requests_WhileACellRuns_AreAnswered()
    {
        string id = client.Start("Console.Write(\"begun\"); while (true) { }");
        client.WaitForOutput(id);

        client.Ask(KernelChannel.Shell, "kernel_info_request");
        client.Ask(KernelChannel.Shell, "history_request", new JsonObject { ["hist_access_type"] = "tail", ["n"] = 1 });
        client.Ask(KernelChannel.Control, "interrupt_request");

        Assert.Equal("error", client.Finish(id).Status);
    }

    [Fact]
    public void CommInfo_ListsNone() => Assert.Equal("{}", client.Ask(KernelChannel.Shell, "comm_info_request").Content.GetProperty("comms").GetRawText());

    [Fact]
    public void Comm_ThatIsOpened_IsClosedAtOnce()
    {
        string id = client.Send(KernelChannel.Shell, "comm_open", new JsonObject { ["comm_id"] = "c", ["target_name"] = "anything", ["data"] = new JsonObject() });

        Message closed = client.PublishedFor(id).Single(message => message.Type == "comm_close");

        Assert.Equal("c", closed.Text("comm_id"));
    }
}
