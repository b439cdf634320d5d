namespace Workbook.Jupyter.Tests.Protocol;

/// <summary>One kernel for the tests of a class, which run one after the other.</summary>
public sealed class SharedKernel : IDisposable
{
    private readonly Lazy<KernelClient> client = new(() => new KernelClient());

    internal KernelClient Client => client.Value;

    public void Dispose() => client.Value.Dispose();
}
