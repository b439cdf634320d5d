using Workbook.Engine.Running;

namespace Workbook.Engine.Tests;

/// <summary>One session for the tests of a class, which run one after the other: starting a compiler is what takes the time.</summary>
public sealed class SharedSession : IDisposable
{
    internal NotebookSession Session { get; } = new(new SessionOptions(AppContext.BaseDirectory)
    {
        // A question is asked and never answered.
        Input = (_, _) => new TaskCompletionSource<string>().Task,
    });

    public void Dispose() => Session.Dispose();
}
