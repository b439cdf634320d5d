using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Workbook.Engine.CSharp;
using Workbook.Engine.Running;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Requests;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Hosting;

/// <summary>Runs a kernel in this process, for the notebook in the current directory, until a client ends it.</summary>
public static class KernelHost
{
    /// <summary>Runs it.</summary>
    /// <param name="connectionFile">What the Jupyter client wrote: ports and key.</param>
    /// <param name="log">Is told of messages that are refused, and of failures that belong to no request.</param>
    /// <exception cref="KernelException">It cannot be started.</exception>
    public static async Task RunAsync(string connectionFile, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        UnhandledExceptions.Survive();
        var background = new BackgroundTasks(log);
        background.Run("warming up the compiler", CSharpSession.WarmUpAsync);
        ConnectionFile connection = ConnectionFile.Load(connectionFile);
        var signature = new MessageSignature(connection.Key);
        var reader = new MessageReader(signature);
        KernelSockets? sockets = null;
        var outbox = new Outbox(new MessageWriter(signature, TimeProvider.System), message => sockets!.Send(message));
        using var kernel = new Kernel(outbox, NotebookName(), new SessionOptions(Environment.CurrentDirectory), static options => new NotebookSession(options), log);
        using (sockets = new KernelSockets(connection, Receive, outbox.Welcome))
        using (PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt))
        {
            sockets.Start();
            AppDomain.CurrentDomain.ProcessExit += SayLastWords;
            await (await Task.WhenAny(kernel.Ended, ParentGone()).ConfigureAwait(false)).ConfigureAwait(false);
            AppDomain.CurrentDomain.ProcessExit -= SayLastWords;
        }

        // A cell ends the process, or the system does: who looks at it should not have to guess.
        void SayLastWords(object? sender, EventArgs exit)
        {
            kernel.SayLastWords();
            sockets.Dispose();
        }

        void Receive(KernelChannel channel, IReadOnlyList<byte[]> frames)
        {
            try
            {
                kernel.Receive(reader.Read(channel, frames));
            }
            catch (MessageRejectedException refused)
            {
                log.WriteLine($"A message on the {channel} channel was dropped: {refused.Message}.");
            }
        }

        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = true;
            kernel.Interrupt();
        }
    }

    // Jupyter's server tells which notebook a kernel is for; other clients do not.
    private static string NotebookName() =>
        Environment.GetEnvironmentVariable("JPY_SESSION_NAME") is { Length: > 0 } path ? Path.GetFileName(path) : "notebook";

    // A client that is killed cannot end its kernels.
    private static async Task ParentGone()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), CultureInfo.InvariantCulture, out int id) || id <= 1)
        {
            await Task.Delay(Timeout.Infinite).ConfigureAwait(false);
        }

        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has gone already.
        }
    }
}
