using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Tests.Notebooks;

public sealed class NotebookRoundTripTests
{
    // As Python's nbformat writes it: one space, keys sorted, text as lines, 中文 and emoji as they are.
    private const string ByNbformat = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "a1-b2_c3",
           "metadata": {
            "tags": [
             "parameters"
            ]
           },
           "outputs": [
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": [],
               "layout": {},
               "x": [
                1.0,
                -2.5e-07,
                1e+22,
                123456789012345678901234567890
               ]
              },
              "text/plain": [
               "\"中文\" \u0007 <&> 🤖 é \\ \t"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": [
            "var a = 1;\r\n",
            "a"
           ]
          }
         ],
         "metadata": {
          "unknown key / é": null,
          "workbook": {
           "number": "02"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    public static TheoryData<string> Files =>
    [
        ByNbformat,
        NotebookFile.Empty,
        ByNbformat.TrimEnd('\n'),
        ByNbformat.Replace("\n", "\r\n", StringComparison.Ordinal),
        Indented("  "),
        Indented("\t"),
        ByNbformat.Replace("中文", "\\u4e2d\\u6587", StringComparison.Ordinal),
        ByNbformat.Replace("🤖", "\\ud83e", StringComparison.Ordinal),
        ByNbformat.Replace("key / é", "key \\/ \\u00e9", StringComparison.Ordinal),
        "\uFEFF" + ByNbformat,
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Save_UnchangedNotebook_WritesTheBytesThatWereRead(string file) => Assert.Equal(file, NotebookFile.RoundTrip(file));

    [Property]
    public void Save_AnySource_IsReadBackAndWrittenTheSame(NonNull<string> text)
    {
        // Half surrogate pairs cannot be in a UTF-8 file as they are.
        string source = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
        byte[] once = NotebookFile.OfCells(source).ToBytes();
        Notebook read = Notebook.Parse(once, "test.ipynb");

        Assert.Equal(source, read.Cells[0].Source);
        Assert.Equal(once, read.ToBytes());
    }

    [Property(Arbitrary = [typeof(JsonSample)])]
    public void Save_AnyJson_IsKept(JsonSample sample)
    {
        string file = Encoding.UTF8.GetString(Notebook.Parse(
            NotebookFile.Empty.Replace("\"metadata\": {}", "\"metadata\": {\"x\": " + sample.Json + "}", StringComparison.Ordinal), "test.ipynb").ToBytes());

        Assert.Equal(file, NotebookFile.RoundTrip(file));
        Assert.Equal(
            sample.Json,
            Notebook.Parse(file, "test.ipynb").Metadata.GetProperty("x").GetRawText().ReplaceLineEndings(string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Cell_HalfASurrogatePair_IsShownAsTheReplacementCharacter()
    {
        Notebook notebook = Notebook.Parse(ByNbformat.Replace("var a = 1;", "\\ud83e \\ud83e\\udd16", StringComparison.Ordinal), "test.ipynb");

        Assert.Equal("\uFFFD 🤖\r\na", notebook.Cells[0].Source);
    }

    private static string Indented(string indent) =>
        string.Join('\n', ByNbformat.Split('\n').Select(line =>
            string.Concat(Enumerable.Repeat(indent, line.TakeWhile(c => c == ' ').Count())) + line.TrimStart(' ')));

    /// <summary>Compact JSON without white space in its strings.</summary>
    public sealed record JsonSample(string Json)
    {
        private static readonly string[] Scalars =
            ["null", "true", "0", "-0", "1.0", "1e400", "-2.5E-07", "12345678901234567890123", "\"\"", "\"\\u0000\"", "\"\\/é中🤖\"", "\"\\ud800\"", "{}", "[]"];

        public static Arbitrary<JsonSample> Arbitrary() => Gen.Sized(size => Value(Math.Min(size, 4))).Select(json => new JsonSample(json)).ToArbitrary();

        private static Gen<string> Value(int depth) => depth == 0
            ? Gen.Elements(Scalars)
            : Gen.OneOf(
                Gen.Elements(Scalars),
                Value(depth - 1).ArrayOf(2).Select(items => "[" + string.Join(',', items) + "]"),
                Value(depth - 1).Select(value => "{\"a\":" + value + ",\"é\\\"\":" + value + "}"));
    }
}
