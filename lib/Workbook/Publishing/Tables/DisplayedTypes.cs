using System.Collections;
using System.Runtime.CompilerServices;
using Deedle;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Drawing;

namespace Workbook.Publishing.Tables;

/// <summary>
/// Has notebooks show data frames, series and datasets as tables, and charts as charts. Types of other libraries bear no attribute that
/// names their formatter, so each is registered when its library is loaded, and no library is loaded for it.
/// </summary>
public static class DisplayedTypes
{
    private static readonly Dictionary<string, Action> Libraries = new(StringComparer.Ordinal)
    {
        ["Microsoft.Data.Analysis"] = RegisterDataFrames, ["Deedle"] = RegisterDeedle, ["Plotly.NET"] = RegisterCharts,
        ["FSharp.Core"] = RegisterFSharpLists,
    };

    private static readonly Lazy<bool> Listening = new(static () =>
    {
        AppDomain.CurrentDomain.AssemblyLoad += static (_, loaded) => RegisterFor(loaded.LoadedAssembly.GetName().Name);
        return true;
    });

    /// <summary>Registers the formatters with .NET Interactive. Once more after its formatters were reset.</summary>
    public static void Register()
    {
        _ = Listening.Value;
        Register(typeof(Dataset), value => DatasetTable.Of((Dataset)value));
        Register(typeof(Listing<>), value => RecordTable.Of(value, int.MaxValue)! with { Sentence = value.ToString() });
        Register(typeof(DataPackage), value => DataPackageHtml.Of((DataPackage)value), value => value.ToString()!);
        foreach (System.Reflection.Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            RegisterFor(assembly.GetName().Name);
        }
    }

    /// <summary>A sequence of records as a table: its MIME types and texts; null for anything else.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Records(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return RecordTable.Of(value) is { } table
            ? [new(HtmlFormatter.MimeType, TableHtml.Of(table)), new(PlainTextFormatter.MimeType, TableText.Of(table))] : null;
    }

    private static void RegisterFor(string? library)
    {
        if (library is not null && Libraries.TryGetValue(library, out Action? register))
        {
            register();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RegisterDataFrames()
    {
        Register(typeof(DataFrame), value => DataFrameTable.Of((DataFrame)value));
        Register(typeof(DataFrameColumn), value => DataFrameTable.Of((DataFrameColumn)value));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RegisterDeedle()
    {
        Register(typeof(Frame<,>), DeedleTable.OfFrame);
        Register(typeof(Series<,>), DeedleTable.OfAnySeries);
        Register(typeof(ObjectSeries<>), DeedleTable.OfAnySeries);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RegisterCharts()
    {
        Type type = typeof(GenericChart);
        Formatter.Register(type, (value, writer) => writer.Write(ChartJson.Of((GenericChart)value)), MimeTypes.Plotly);
        Formatter.Register(type, (value, writer) => writer.Write(ChartHtml.Of((GenericChart)value, ChartScript.OfThisProcess)), HtmlFormatter.MimeType);
        Formatter.Register(type, (value, writer) => writer.Write("A chart"), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(type, MimeTypes.Plotly, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }

    // Shown as what it holds: by its properties it would be a head and a tail, and a tail of that tail.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RegisterFSharpLists()
    {
        Type type = typeof(FSharpList<>);
        Register(type, value => Form(value, HtmlFormatter.MimeType), value => Form(value, PlainTextFormatter.MimeType));

        static string Form(object list, string mimeType) =>
            Records(list)?.First(form => form.Key == mimeType).Value ?? Items(list).ToDisplayString(mimeType);

        static Array Items(object list)
        {
            object[] items = [.. ((IEnumerable)list).Cast<object>()];
            Array typed = Array.CreateInstance(list.GetType().GetGenericArguments()[0], items.Length);
            Array.Copy(items, typed, items.Length);
            return typed;
        }
    }

    private static void Register(Type type, Func<object, TableView> table) =>
        Register(type, value => TableHtml.Of(table(value)), value => TableText.Of(table(value)));

    private static void Register(Type type, Func<object, string> html, Func<object, string> text)
    {
        Formatter.Register(type, (value, writer) => writer.Write(html(value)), HtmlFormatter.MimeType);
        Formatter.Register(type, (value, writer) => writer.Write(text(value)), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(type, HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }
}
