using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

public sealed class LifeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Kernel_AskedToEnd_AnswersAndEndsEvenWhileACellRuns(bool restart)
    {
        using var client = new SocketKernel();
        string id = client.Start("Console.Write(\"begun\"); new System.Threading.Thread(() => { while (true) { } }).Start(); while (true) { }");
        client.WaitForOutput(id);

        Message reply = client.Ask(KernelChannel.Control, "shutdown_request", new JsonObject { ["restart"] = restart });

        Assert.Equal(restart, reply.Content.GetProperty("restart").GetBoolean());
        await client.Kernel.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, client.Kernel.Process.ExitCode);
    }

    [Fact]
    public async Task Cell_ThatEndsTheProcess_SaysSoFirst()
    {
        using var client = new SocketKernel();

        string id = client.Start("Console.Write(\"begun\"); Environment.Exit(3);");
        client.WaitForOutput(id);
        Message last = client.Receive(KernelChannel.Publication);

        Assert.Equal("stderr", last.Text("name"));
        Assert.Contains("restart the kernel", last.Text("text"), StringComparison.Ordinal);
        await client.Kernel.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, client.Kernel.Process.ExitCode);
    }

    [Theory]
    [InlineData("async void Fail() { await Task.Yield(); throw new Exception(\"lost\"); }\nFail();")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"lost\")).Start();")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new Exception(\"lost\"), null, 0, -1);")]
    public void Exception_ThatNobodyCanCatch_IsShownAndTheKernelGoesOn(string code)
    {
        using var client = new SocketKernel();

        string id = client.Start(code);
        client.WaitForOutput(id);
        client.ReplyTo(id, KernelChannel.Shell);

        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Fact]
    public void ConnectionFile_OpenToOthers_IsClosedToThem()
    {
        using var client = new SocketKernel();

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(client.Kernel.ConnectionFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Kernel_WhosePortsAreTaken_SaysSoAndEnds()
    {
        using var first = new SocketKernel();
        using var second = new KernelProcess(first.Kernel.Connection.DeepClone().AsObject());

        string error = await second.Process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await second.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, second.Process.ExitCode);
        Assert.Contains("another program has the port", error, StringComparison.Ordinal);
        Assert.Equal("2", first.Execute("1 + 1").Result);
    }

    [Theory]
    [InlineData("key", "")]
    [InlineData("signature_scheme", "hmac-md5")]
    [InlineData("transport", "ipc")]
    public async Task ConnectionFile_ThatAsksForWhatIsNotOffered_IsRefusedByName(string field, string value)
    {
        JsonObject connection = KernelProcess.NewConnection();
        connection[field] = value;
        using var kernel = new KernelProcess(connection);

        string error = await kernel.Process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await kernel.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, kernel.Process.ExitCode);
        Assert.Contains($"its {field} is ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kernels_StartedAtOnce_AllAnswer()
    {
        SocketKernel[] clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OnAThreadOfItsOwn(() => new SocketKernel())));

        string[] results = await Task.WhenAll(clients.Select((client, i) => OnAThreadOfItsOwn(() => client.Execute($"{i} * 10").Result)));

        Assert.Equal(["0", "10", "20", "30", "40", "50", "60", "70"], results);
        Array.ForEach(clients, client => client.Dispose());
    }

    // All of them wait at once: the pool's threads are for the kernels in memory.
    private static Task<T> OnAThreadOfItsOwn<T>(Func<T> work) =>
        Task.Factory.StartNew(work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
