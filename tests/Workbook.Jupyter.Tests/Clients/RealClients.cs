namespace Workbook.Jupyter.Tests.Clients;

/// <summary>Tests that share one installed kernel; each of them uses all processors.</summary>
[CollectionDefinition(Name)]
public sealed class RealClients : ICollectionFixture<InstalledKernel>
{
    public const string Name = "clients";
}
