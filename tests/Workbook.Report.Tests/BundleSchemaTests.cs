using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Report.Prose;
using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>The report reads what the schemas allow and refuses what they forbid: documents and damage are made from the schemas themselves.</summary>
public sealed class BundleSchemaTests
{
    public static TheoryData<string> Published => [MimeTypes.Figure, MimeTypes.Facts, MimeTypes.Verdict, MimeTypes.Ledger, MimeTypes.WhatIf];

    // What no schema can say: rows that fit their columns, answers that fit their settings.
    private static readonly string[] Beyond = ["$.table.", "$.settings", "$.answers"];

    [Theory]
    [MemberData(nameof(Published))]
    public void Document_WithTheRequiredFieldsAlone_ConformsAndIsRead(string mimeType) => AssertRead(mimeType, optional: false);

    [Theory]
    [MemberData(nameof(Published))]
    public void Document_WithEveryField_ConformsAndIsRead(string mimeType) => AssertRead(mimeType, optional: true);

    /// <summary>A table whose rows do not fit its columns is the one thing that conforms and is refused; no schema can say it.</summary>
    [Theory]
    [MemberData(nameof(Published))]
    public void Document_WithAFieldRemovedOrOfAnotherKind_IsRefusedExactlyWhereTheSchemaForbidsIt(string mimeType)
    {
        (string Damage, bool Forbidden, bool Refused)[] found = [.. SchemaExamples.Damaged(Example(mimeType, optional: true))
            .Select(damaged => (damaged.Damage, Faults(mimeType, damaged.Document).Count > 0, IsRefused(mimeType, damaged.Document)))];

        Assert.Empty(found.Where(one => one.Forbidden && !one.Refused).Select(one => $"read, though forbidden: {one.Damage}"));
        Assert.Empty(found.Where(one => one.Refused && !one.Forbidden && !Beyond.Any(part => one.Damage.Contains(part, StringComparison.Ordinal)))
            .Select(one => $"refused, though allowed: {one.Damage}"));
        Assert.Contains(found, one => one.Forbidden);
        Assert.Contains(found, one => !one.Forbidden);
    }

    [Fact]
    public void Bundles_OfTheCases_Conform()
    {
        IEnumerable<JsonProperty> shown = Case.Names.SelectMany(name => new Case(name).Input.Notebooks)
            .SelectMany(notebook => notebook.Ipynb.GetProperty("cells").EnumerateArray())
            .SelectMany(cell => cell.TryGetProperty("outputs", out JsonElement outputs) ? outputs.EnumerateArray() : [])
            .SelectMany(output => output.TryGetProperty("data", out JsonElement data) ? data.EnumerateObject() : [])
            .Where(form => Published.Any(row => row.Data == form.Name));

        Assert.All(shown, form => Assert.Empty(BundleSchemas.Faults(BundleSchema.FileOf(form.Name), form.Value)));
        Assert.NotEmpty(shown);
    }

    private static void AssertRead(string mimeType, bool optional)
    {
        JsonNode document = Example(mimeType, optional);

        Assert.Empty(Faults(mimeType, document));
        Assert.False(IsRefused(mimeType, document));
    }

    private static JsonNode Example(string mimeType, bool optional) => SchemaExamples.Of(BundleSchema.Read(BundleSchema.FileOf(mimeType)), optional);

    private static IReadOnlyList<string> Faults(string mimeType, JsonNode? document) =>
        BundleSchemas.Faults(BundleSchema.FileOf(mimeType), JsonSerializer.SerializeToElement(document));

    private static bool IsRefused(string mimeType, JsonNode? document)
    {
        try
        {
            NotebookPage notebook = Notebooks.Of("01-page", Notebooks.Showing(mimeType, document?.DeepClone()));
            ProseCheck.Check(new ReportInput("Report", [notebook], [], new RunInfo(new Dictionary<string, string>(), [], [])));
            return false;
        }
        catch (ReportException)
        {
            return true;
        }
    }
}
