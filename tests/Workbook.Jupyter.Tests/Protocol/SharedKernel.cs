namespace Workbook.Jupyter.Tests.Protocol;

/// <summary>One kernel for the tests of a class, which run one after the other.</summary>
public sealed class SharedKernel : IDisposable
{
    internal InMemoryKernel Client { get; } = new();

    public void Dispose() => Client.Dispose();
}

/// <summary>The same over sockets, in a process of its own.</summary>
public sealed class SharedSocketKernel : IDisposable
{
    internal SocketKernel Client { get; } = new();

    public void Dispose() => Client.Dispose();
}
