using System.Collections;
using System.Collections.Concurrent;
using System.Dynamic;
using System.Net;
using System.Reflection;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Engine.Outputs;

/// <summary>
/// What stands so deep in a value that the formatting library shows it no further. The library writes its text as it is, which in HTML makes markup of
/// data; here it is escaped. So the library's own limit is moved out of the way and kept here.
/// </summary>
internal static class DeepValues
{
    /// <summary>How many times deeper a text may go than the limit: lists in lists have no other end.</summary>
    private const int Farther = 2;

    // Beyond whatever is formatted here, and not without end: the library's own formatters of some numbers call themselves until they come to the limit.
    private const int OutOfTheWay = 1000;

    // Those of the library's own formatters that go deeper. The one registered last for a type is asked first, and may leave it to the others.
    private static readonly ITypeFormatter[] Formatters =
    [
        new HtmlFormatter<object>(WriteHtml), new HtmlFormatter<IEnumerable>(WriteHtml), new HtmlFormatter<ExpandoObject>(WriteHtml),
        new PlainTextFormatter<object>(WriteText), new PlainTextFormatter<IEnumerable>(WriteText), new PlainTextFormatter<ExpandoObject>(WriteText),
    ];

    private static int limit;

    [ThreadStatic]
    private static bool isWritingText;

    /// <summary>Takes over, also after a cell has set another limit or all formatters back.</summary>
    public static void TakeOver()
    {
        if (Formatter.RecursionLimit == OutOfTheWay)
        {
            return;
        }

        limit = Formatter.RecursionLimit;
        Formatter.RecursionLimit = OutOfTheWay;
        if (!Formatter.RegisteredFormatters(includeDefaults: true).Contains(Formatters[0]))
        {
            // Among the library's own: one that an author registers comes before any of these, for whatever type. There is no other way in.
            var own = (ConcurrentStack<ITypeFormatter>)typeof(Formatter).GetField("_defaultTypeFormatters", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
            own.PushRange(Formatters);
            typeof(Formatter).GetMethod("ClearComputedState", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null);
        }
    }

    private static bool WriteHtml(object value, FormatContext context)
    {
        bool deep = context.Depth > limit;
        if (deep)
        {
            context.Writer.Write(WebUtility.HtmlEncode(Text(value)));
        }

        return deep;
    }

    private static bool WriteText(object value, FormatContext context)
    {
        bool deep = context.Depth > limit;
        if (deep && context.Depth <= limit * Farther)
        {
            PlainTextFormatter<object>.Default.Format(value, context);
        }
        else if (deep)
        {
            context.Writer.Write(value);
        }

        return deep;
    }

    // The text is formatted from its own beginning: where that comes to the limit again, it ends.
    private static string Text(object value)
    {
        if (value is string || isWritingText)
        {
            return value.ToString() ?? "";
        }

        isWritingText = true;
        try
        {
            return value.ToDisplayString(PlainTextFormatter<object>.Default);
        }
        finally
        {
            isWritingText = false;
        }
    }
}
