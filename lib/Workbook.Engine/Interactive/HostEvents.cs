using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Interactive;

/// <summary>Publishes what code produces that was sent to the kernel as a command: who sent it looks for events.</summary>
internal sealed class HostEvents(KernelInvocationContext context, KernelCommand command) : IOutputSink
{
    /// <summary>The forms of an event.</summary>
    public static MimeBundle Bundle(DisplayEvent shown) =>
        new([.. shown.FormattedValues.Select(form => new KeyValuePair<string, string>(form.MimeType, form.Value))]);

    /// <summary>Shows an event as an output.</summary>
    public static void Display(DisplayEvent shown, IOutputSink sink, DisplayIds ids)
    {
        (string id, bool isNew) = ids.Of(shown.ValueId ?? Guid.NewGuid().ToString());
        if (isNew)
        {
            sink.Add(new DisplayOutput(Bundle(shown), id));
        }
        else
        {
            sink.Update(id, Bundle(shown));
        }
    }

    public void Add(CellOutput output) => context.Publish(output switch
    {
        StreamOutput { IsError: false } text => new StandardOutputValueProduced(command, [new FormattedValue(MimeBundle.PlainText, text.Text)]),
        StreamOutput text => new StandardErrorValueProduced(command, [new FormattedValue(MimeBundle.PlainText, text.Text)]),
        DisplayOutput display => new DisplayedValueProduced(null, command, Forms(display.Data), display.DisplayId),
        ResultOutput result => new ReturnValueProduced(null, command, Forms(result.Data)),
        ErrorOutput error => new ErrorProduced(error.Error.Describe(), command),
        _ => throw new ArgumentException($"Unknown output {output.GetType().Name}.", nameof(output)),
    });

    public void Update(string displayId, MimeBundle data) => context.Publish(new DisplayedValueUpdated(null, displayId, command, Forms(data)));

    public void Clear(bool wait)
    {
        // There is no event for it.
    }

    private static FormattedValue[] Forms(MimeBundle data) => [.. data.Forms.Select(form => new FormattedValue(form.Key, form.Value))];
}
