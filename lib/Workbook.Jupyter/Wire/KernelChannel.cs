namespace Workbook.Jupyter.Wire;

/// <summary>The sockets that a kernel listens on.</summary>
internal enum KernelChannel
{
    /// <summary>Requests to run, complete, inspect …</summary>
    Shell,

    /// <summary>Requests that must not wait behind a running cell: interrupt, shutdown.</summary>
    Control,

    /// <summary>What cells produce, told to all clients.</summary>
    Publication,

    /// <summary>Questions to the person at the keyboard.</summary>
    Input,

    /// <summary>Echoes, so that clients see the process is alive.</summary>
    Heartbeat,
}
