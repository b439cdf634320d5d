using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

public sealed class QuestionTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    private static readonly JsonObject Nobody = new() { ["allow_stdin"] = false };
    private readonly InMemoryKernel client = kernel.Client;

    [Theory]
    [InlineData("input(\"Name?\")", "Name?", false)]
    [InlineData("password(\"Word?\")", "Word?", true)]
    [InlineData("Console.ReadLine()", "", false)]
    public void Cell_ThatAsks_GetsThePersonsAnswer(string code, string prompt, bool secret)
    {
        string id = client.Start(code, new JsonObject { ["allow_stdin"] = true });

        Message question = client.ReplyTo(id, KernelChannel.Input);
        client.Send(KernelChannel.Input, "input_reply", new JsonObject { ["value"] = "Ada" });

        Assert.Equal("input_request", question.Type);
        Assert.Equal(prompt, question.Text("prompt"));
        Assert.Equal(secret, question.Content.GetProperty("password").GetBoolean());
        Assert.Equal("Ada", client.Finish(id).Result);
    }

    [Fact]
    public void Cell_ThatAsksWhereNobodyAnswers_Fails()
    {
        Execution run = client.Execute("input(\"Name?\")", Nobody);

        Assert.Equal("error", run.Status);
        Assert.Contains("without a person at the keyboard", run.Reply.Text("evalue"), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_ThatNobodyWaitsFor_IsNotKeptForTheNextQuestion()
    {
        client.Send(KernelChannel.Input, "input_reply", new JsonObject { ["value"] = "early" });
        client.Ask(KernelChannel.Shell, "kernel_info_request");
        string id = client.Start("input()", new JsonObject { ["allow_stdin"] = true });

        client.ReplyTo(id, KernelChannel.Input);
        client.Send(KernelChannel.Input, "input_reply", new JsonObject { ["value"] = "right" });

        Assert.Equal("right", client.Finish(id).Result);
    }
}
