using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>The functions every cell can call by name. Names and behaviour are those of .NET Interactive.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Formatted by the registered formatters.</param>
    /// <param name="mimeTypes">The forms to show; those the value's formatter prefers when none is named.</param>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        CellContext.Required.Show(MimeBundle.From(value, mimeTypes), value);

    /// <summary>Markup to be shown as it is. Everything else is escaped.</summary>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Shows a script, which the page runs.</summary>
    public static void Javascript(string scriptContent) =>
        CellContext.Required.Show(MimeBundle.Of(MimeBundle.Html, $"<script type=\"text/javascript\">{scriptContent}</script>"));

    /// <summary>Adds a style sheet to the page.</summary>
    public static void CSS(string content) => CellContext.Required.Show(MimeBundle.Of(MimeBundle.Html, $"<style>{content}</style>"));

    /// <summary>Takes away what the cell has shown and printed so far.</summary>
    /// <param name="wait">Whether it stays until the cell shows something else: for a display that is redrawn again and again.</param>
    public static void clearOutput(bool wait = false) => CellContext.Required.Sink.Clear(wait);

    /// <summary>Asks the person at the keyboard.</summary>
    /// <exception cref="InvalidOperationException">There is nobody: the notebook is rendered, not worked with.</exception>
    public static string input(string prompt = "") => CellContext.Required.Ask(prompt, secret: false);

    /// <summary>Asks the person at the keyboard.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="typeHint">What is asked for; <c>password</c> is not shown while typed.</param>
    /// <exception cref="InvalidOperationException">There is nobody: the notebook is rendered, not worked with.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text")
    {
        CellContext cell = CellContext.Required;
        return Task.Run(() => cell.Ask(prompt, secret: typeHint == "password"));
    }

    /// <summary>Asks for a secret.</summary>
    /// <exception cref="InvalidOperationException">There is nobody at the keyboard.</exception>
    /// <returns>A <see cref="PasswordString"/>; <c>dynamic</c>, so that cells need not refer to its assembly.</returns>
    public static async Task<dynamic> GetPasswordAsync(string prompt = "") =>
        new PasswordString(await GetInputAsync(prompt, "password").ConfigureAwait(false));

    /// <summary>Asks several questions, one after the other.</summary>
    /// <param name="inputDescriptions">The questions, each an <see cref="InputDescription"/>.</param>
    /// <returns>Each answer by the name of its question.</returns>
    /// <exception cref="InvalidOperationException">There is nobody at the keyboard.</exception>
    public static async Task<IDictionary<string, string>> GetInputsAsync(IEnumerable<object> inputDescriptions)
    {
        ArgumentNullException.ThrowIfNull(inputDescriptions);
        var answers = new Dictionary<string, string>();
        foreach (InputDescription question in inputDescriptions.Cast<InputDescription>())
        {
            answers[question.Name] = await GetInputAsync(question.Prompt, question.TypeHint).ConfigureAwait(false);
        }

        return answers;
    }

    /// <summary>Asks for a secret, which is not shown while typed.</summary>
    /// <exception cref="InvalidOperationException">There is nobody at the keyboard.</exception>
    public static string password(string prompt = "") => CellContext.Required.Ask(prompt, secret: true);
}
