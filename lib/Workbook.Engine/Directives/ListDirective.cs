using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Directives;

/// <summary>Lists every word that may follow <c>#!</c>.</summary>
internal sealed class ListDirective : ICellDirective
{
    public string Name => "lsmagic";

    public string Summary => "lists every word that may follow #!";

    public string Usage => string.Empty;

    public Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        CellContext.Required.Show(MimeBundle.Of(MimeBundle.PlainText, InWords(call.Vocabulary)));
        return rest();
    }

    /// <summary>What it shows.</summary>
    public static string InWords(CellVocabulary vocabulary) => string.Join('\n', vocabulary.Words.Select(word => $"#!{word.Word}: {word.Summary}"));
}
