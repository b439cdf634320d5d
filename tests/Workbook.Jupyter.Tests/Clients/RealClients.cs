namespace Workbook.Jupyter.Tests.Clients;

/// <summary>Tests that share one installed kernel; each of them uses all processors, and the clients wait only so long, so nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealClients : ICollectionFixture<InstalledKernel>
{
    public const string Name = "clients";
}
