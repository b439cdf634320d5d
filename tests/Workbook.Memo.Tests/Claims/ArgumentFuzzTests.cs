using System.Text;
using Workbook.Data;
using Workbook.Memo.Claims;
using Workbook.Testing;

namespace Workbook.Memo.Tests.Claims;

/// <summary>Whatever stands in a notebook's claims, or in the ledger's tables: it is read, or the error is the reader's own.</summary>
public sealed class ArgumentFuzzTests
{
    private const string Notebook = """
        {
         "cells": [
          {"cell_type": "markdown", "metadata": {}, "source": ["# Title"]},
          {"cell_type": "code", "metadata": {}, "outputs": [], "source": "chart.ToFigure(id: \"gap\")"}
         ],
         "metadata": {"workbook": {"number": "02", "title": "The gap", "question": "How large?", "claims": ["C18", "C19"]}},
         "nbformat": 4, "nbformat_minor": 5
        }
        """;

    [Fact]
    public void Arguments()
    {
        (int tried, int accepted) = Mutations.Try<InvalidDataException>([Encoding.UTF8.GetBytes(Notebook)], file =>
        {
            if (Argument.Argues(file))
            {
                _ = Argument.Parse("fuzz.ipynb", file);
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} notebooks with claims tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void Claims()
    {
        Catalogue catalogue = Datasets.Catalogue;
        Dataset claims = catalogue.Load("claims", table: "claims");
        string[] lines = File.ReadAllLines(Path.Combine(catalogue.FolderOf("claims"), claims.Resource.Path));

        (int tried, int accepted) = Mutations.Try<DatasetException>([Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(8)) + "\n")], file =>
            _ = TableEdit.Read(claims, "claims.csv", DataFile.Decode("claims", "claims.csv", file)).Rows<Claim>().ToList());

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} tables of claims tried, {tried} survived, {accepted} of them accepted");
    }
}
