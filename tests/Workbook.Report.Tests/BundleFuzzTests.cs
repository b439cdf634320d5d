using System.Text;
using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Input;
using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>Whatever a host wrote into an executed notebook: its page is made, or the error is the report's own.</summary>
public sealed class BundleFuzzTests
{
    private static readonly string[] Published = [MimeTypes.Figure, MimeTypes.Facts, MimeTypes.Verdict, MimeTypes.Ledger, MimeTypes.WhatIf];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void Bundles()
    {
        byte[][] files = [.. Published.Select(mime => Encoding.UTF8.GetBytes(mime + "\n" + SchemaExamples.Of(BundleSchema.Read(BundleSchema.FileOf(mime)), optional: true).ToJsonString()))];

        (int tried, int accepted) = Mutations.Try<ReportException>(files, file =>
        {
            string[] parts = Encoding.UTF8.GetString(file).Split('\n', 2);
            string mime = Published.FirstOrDefault(mime => parts[0] == mime) ?? Published[file.Length % Published.Length];
            Page(Notebooks.Of("02-gap", Notebooks.Showing(mime, parts[^1])));
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} bundles tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void ExecutedNotebooks()
    {
        byte[][] files = [.. Case.Names.SelectMany(name => new Case(name).Input.Notebooks).Select(notebook => Encoding.UTF8.GetBytes(notebook.Ipynb.GetRawText())).Where(file => file.Length < 20_000)];

        (int tried, int accepted) = Mutations.Try<ReportException>(files, file =>
            Page(new NotebookPage("02-gap", Json(file) ?? throw new ReportException("Refused by the reader of notebooks."), null)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} executed notebooks tried, {tried} survived, {accepted} of them accepted");
    }

    // What is no JSON, or no text, the reader of notebooks refuses before; half a character it replaces.
    private static JsonElement? Json(byte[] file)
    {
        try
        {
            return JsonElement.Parse(Strict.GetString(file).Replace("\\ud800", "\\ufffd", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static void Page(NotebookPage notebook)
    {
        if (SiteBuilder.FaultOf(notebook) is string fault)
        {
            throw fault.Contains("the page cannot be made", StringComparison.Ordinal) ? new InvalidOperationException(fault) : new ReportException(fault);
        }
    }
}
