using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using MimeTypes = Workbook.Publishing.MimeTypes;

namespace Workbook.Report.Reading;

/// <summary>Reads what notebooks publish.</summary>
internal static class BundleReader
{
    /// <summary>Reads a figure; what a schema cannot say is checked here.</summary>
    public static FigureBundle Figure(Fields content)
    {
        content = content with { What = "figure" };
        FigureBundle figure = Read(content, MimeTypes.Figure, BundleContext.Default.FigureBundle);
        CheckName(content, figure.Id);

        foreach ((int i, ImmutableArray<JsonElement> row) in figure.Table.Rows.Index())
        {
            if (row.Length != figure.Table.Columns.Length)
            {
                throw content.Fault($"has {row.Length} values in field \"table.rows[{i}]\"", $"{figure.Table.Columns.Length}, one for each column");
            }

            if (row.Any(cell => cell.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
            {
                throw content.Fault($"has a list or an object among the values in field \"table.rows[{i}]\"", "numbers, texts, truth values or null");
            }
        }

        return figure;
    }

    /// <summary>Reads facts. The pattern that the schema has for a format is checked here too: who reads does not hold documents against schemas.</summary>
    public static ImmutableArray<BundledFact> Facts(Fields content)
    {
        content = content with { What = "list of facts" };
        ImmutableArray<BundledFact> facts = Read(content, MimeTypes.Facts, BundleContext.Default.FactsBundle).Facts;
        int wrong = facts.Select(fact => fact.Format).ToList().FindIndex(format => !Numbers.IsFormat(format));
        return wrong < 0 ? facts : throw content.Fault($"has \"{facts[wrong].Format}\" in field \"facts[{wrong}].format\"", "a custom number format of .NET, as 0.0");
    }

    public static VerdictBundle Verdict(Fields content) => Read(content with { What = "verdict" }, MimeTypes.Verdict, BundleContext.Default.VerdictBundle);

    public static ImmutableArray<BundledClaim> Ledger(Fields content) =>
        Read(content with { What = "ledger" }, MimeTypes.Ledger, BundleContext.Default.LedgerBundle).Claims;

    /// <summary>Reads a question; what a schema cannot say is checked here.</summary>
    public static WhatIfBundle WhatIf(Fields content)
    {
        content = content with { What = "what-if" };
        WhatIfBundle whatIf = Read(content, MimeTypes.WhatIf, BundleContext.Default.WhatIfBundle);
        CheckName(content, whatIf.Id);

        if (whatIf.Answers.Concat(whatIf.Settings.SelectMany(setting => setting.Values)).Any(text => text is null))
        {
            throw content.Fault("has null among the answers or the values of a setting", "texts");
        }

        long combinations = whatIf.Settings.Aggregate(1L, (product, setting) => product * setting.Values.Length);
        return whatIf.Answers.Length == combinations ? whatIf
            : throw content.Fault($"has {whatIf.Answers.Length} answers in field \"answers\"", $"{combinations}, one for each combination of the settings");
    }

    private static void CheckName(Fields content, string id)
    {
        if (!Names.IsFileName(id))
        {
            throw content.Fault($"has \"{id}\" in field \"id\"", "letters, digits, '.', '_' or '-'");
        }
    }

    private static T Read<T>(Fields content, string mimeType, JsonTypeInfo<T> type)
    {
        try
        {
            return content.Object.Deserialize(type) ?? throw new JsonException(null, "$", null, null);
        }
        catch (JsonException fault)
        {
            throw Of(content, mimeType, fault);
        }
        catch (InvalidOperationException fault)
        {
            throw content.Fault($"cannot be read ({fault.Message.TrimEnd('.')})", "text in whole characters");
        }
    }

    // Where reading stopped at something that no schema speaks of, such as nesting that is too deep.
    private static ReportException Of(Fields content, string mimeType, JsonException fault)
    {
        try
        {
            return BundleFault.Of(content, mimeType, fault.Path);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            return content.Fault($"cannot be read ({fault.Message.Split(" Path:")[0].TrimEnd('.')})", "what its schema says");
        }
    }
}
