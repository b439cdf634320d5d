using System.Text;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Wire;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Wire;

/// <summary>Whatever a connection file or a message holds: it is read, or the error is the kernel's own.</summary>
public sealed class WireFuzzTests
{
    private const string Connection = """
        {"shell_port": 50001, "iopub_port": 50002, "stdin_port": 50003, "control_port": 50004, "hb_port": 50005, "ip": "127.0.0.1", "key": "a-key", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "x"}
        """;

    [Fact]
    public void ConnectionFiles()
    {
        (int tried, int accepted) = Mutations.Try<KernelException>([Encoding.UTF8.GetBytes(Connection)], file => ConnectionFile.Parse("connection.json", file));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} connection files tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void Messages()
    {
        var signature = new MessageSignature(Encoding.UTF8.GetBytes("key"));
        byte[] header = Encoding.UTF8.GetBytes("""{"msg_id": "1", "session": "s", "username": "u", "date": "2024-09-18T00:00:00Z", "msg_type": "execute_request", "version": "5.3"}""");
        byte[] content = Encoding.UTF8.GetBytes("""{"code": "1", "silent": false, "store_history": true, "user_expressions": {}, "allow_stdin": false, "stop_on_error": true}""");
        byte[] empty = "{}"u8.ToArray();

        (int tried, int accepted) = Mutations.Try<MessageRejectedException>([header, content], part =>
        {
            byte[][] parts = [part, empty, empty, part];
            byte[] signed = signature.Of(parts[0], parts[1], parts[2], parts[3]);
            new MessageReader(signature).Read(KernelChannel.Shell, [Encoding.ASCII.GetBytes("<IDS|MSG>"), signed, .. parts]);
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} messages tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void FileThatIsRefused_KeepsItsPermissions()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("notes.txt", "mine");
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            File.SetUnixFileMode(file, Open);

            Assert.Throws<KernelException>(() => ConnectionFile.Load(file));

            Assert.Equal(Open, File.GetUnixFileMode(file));
        }
    }
}
