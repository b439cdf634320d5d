using System.Net;
using System.Text;
using System.Text.Json;
using Workbook.Files;

namespace Workbook.Jupyter.Wire;

/// <summary>Where a client wants the kernel to listen, and the key they share. Immutable.</summary>
/// <param name="Address">The interface; clients on this machine name the loopback.</param>
/// <param name="Ports">A port for each channel.</param>
/// <param name="Key">Signs every message.</param>
internal sealed record ConnectionFile(string Address, IReadOnlyDictionary<KernelChannel, int> Ports, byte[] Key)
{
    private const int Longest = 1 << 20;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the file that the client wrote, and closes it to everyone but its owner: who reads the key can run code.</summary>
    /// <exception cref="KernelException">It is missing, is not a connection file, or asks for something not offered here.</exception>
    public static ConnectionFile Load(string path)
    {
        try
        {
            ConnectionFile read = Parse(path, RegularFile.Bytes(path, Longest));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            return read;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, error);
        }
    }

    /// <summary>Reads the file's bytes.</summary>
    /// <exception cref="KernelException">They are no connection file, or ask for something not offered here.</exception>
    internal static ConnectionFile Parse(string path, byte[] file)
    {
        try
        {
            using var document = JsonDocument.Parse(file, Options);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Unusable(path, error);
        }
    }

    private static KernelException Unusable(string path, Exception error) =>
        new($"{path} is not a connection file that can be used: {error.Message} A Jupyter client writes it and starts the kernel itself.", error);

    /// <summary>Where a channel listens, as the transport writes it.</summary>
    public string Endpoint(KernelChannel channel) => FormattableString.Invariant($"tcp://{Address}:{Ports[channel]}");

    private static ConnectionFile Read(JsonElement root)
    {
        Require(root, "transport", "tcp");
        Require(root, "signature_scheme", "hmac-sha256");
        string address = root.TryGetProperty("ip", out JsonElement ip) ? ip.GetString() ?? "" : IPAddress.Loopback.ToString();
        if (address is not ("*" or "localhost") && !IPAddress.TryParse(address, out _))
        {
            throw new FormatException($"its ip is '{address}', which is no address.");
        }

        byte[] key = Encoding.UTF8.GetBytes(root.GetProperty("key").GetString() ?? "");
        if (key.Length == 0)
        {
            throw new FormatException("its key is empty, and without a key anyone on this machine could run code here.");
        }

        var ports = Enum.GetValues<KernelChannel>().ToDictionary(channel => channel, channel => Port(root.GetProperty(PortName(channel))));
        if (ports.Values.Distinct().Count() < ports.Count)
        {
            throw new FormatException("two of its ports are the same.");
        }

        return new ConnectionFile(address, ports, key);
    }

    private static int Port(JsonElement port) =>
        port.GetInt32() is int number and > 0 and <= ushort.MaxValue ? number : throw new FormatException($"{port} is no port; expected 1 to 65535.");

    private static string PortName(KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => "shell_port",
        KernelChannel.Control => "control_port",
        KernelChannel.Publication => "iopub_port",
        KernelChannel.Input => "stdin_port",
        _ => "hb_port",
    };

    private static void Require(JsonElement root, string name, string offered)
    {
        if (root.TryGetProperty(name, out JsonElement asked) && asked.GetString() != offered)
        {
            throw new FormatException($"its {name} is {asked}; this kernel offers {offered}.");
        }
    }
}
