using System.Text;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Testing;

namespace Workbook.Tests.Data;

/// <summary>Whatever a descriptor or a table holds: it is read, or the error is the catalogue's own.</summary>
public sealed class DataFuzzTests
{
    private static string Folder => Path.Combine(Repository.Root, "data");

    [Fact]
    public void Descriptors()
    {
        byte[][] files = [.. Directory.EnumerateFiles(Folder, "datapackage.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(file => file.Length < 12_000).Take(6)];

        (int tried, int accepted) = Mutations.Try<DatasetException>(
            files, file => DescriptorReader.Parse("sample", "data/sample/datapackage.json", DataFile.Decode("sample", "data/sample/datapackage.json", file)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} descriptors tried, {tried} survived, {accepted} of them accepted");
    }

    [Fact]
    public void Tables()
    {
        using var sample = new Sample();
        Resource resource = sample.Catalogue.Describe("sample").Resources.Single();
        byte[][] files = [Encoding.UTF8.GetBytes(Sample.Table), Encoding.UTF8.GetBytes(Sample.Table.Replace("x\n", "\"x\"\n", StringComparison.Ordinal))];

        (int tried, int accepted) = Mutations.Try<DatasetException>(
            files, file => TableReader.Parse("sample", "data/sample/sample.csv", DataFile.Decode("sample", "data/sample/sample.csv", file), resource));

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} tables tried, {tried} survived, {accepted} of them accepted");
    }
}
