using Microsoft.AspNetCore.Html;
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

    /// <summary>Takes away what the cell has shown and printed so far.</summary>
    /// <param name="wait">Whether it stays until the cell shows something else: for a display that is redrawn again and again.</param>
    public static void clearOutput(bool wait = false) => CellContext.Required.Sink.Clear(wait);

    /// <summary>Asks the person at the keyboard.</summary>
    /// <exception cref="InvalidOperationException">There is nobody: the notebook is rendered, not worked with.</exception>
    public static string input(string prompt = "") => CellContext.Required.Ask(prompt, secret: false);

    /// <summary>Asks for a secret, which is not shown while typed.</summary>
    /// <exception cref="InvalidOperationException">There is nobody at the keyboard.</exception>
    public static string password(string prompt = "") => CellContext.Required.Ask(prompt, secret: true);
}
