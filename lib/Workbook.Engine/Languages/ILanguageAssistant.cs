
namespace Workbook.Engine.Languages;

/// <summary>
/// Helps to write one language. Code is a whole cell in which everything in other languages is blanked, so that offsets are those of
/// the cell. Called from any thread, also while a cell runs.
/// </summary>
internal interface ILanguageAssistant
{
    /// <summary>For text that is not run and needs no help.</summary>
    static ILanguageAssistant None { get; } = new NullAssistant();

    Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation);

    Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellation);

    CompletenessResult IsComplete(string code);

    private sealed class NullAssistant : ILanguageAssistant
    {
        public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation) =>
            Task.FromResult(CompletionList.Nothing(position));

        public Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellation) => Task.FromResult<Inspection?>(null);

        public CompletenessResult IsComplete(string code) => CompletenessResult.Complete;
    }
}
