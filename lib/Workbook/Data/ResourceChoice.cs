using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Chooses the table and the vintage that a call to load asks for.</summary>
internal static class ResourceChoice
{
    public static Resource Choose(DataPackage package, string? table, DateOnly? asOf)
    {
        var tables = package.Resources.Select(resource => resource.Table).Distinct().ToList();
        if (table is null && tables.Count > 1)
        {
            // A dataset whose main table bears its own name can be loaded without naming it.
            table = tables.Contains(package.Name) ? package.Name : throw DatasetErrors.NoTable(package.Name, null, tables);
        }

        string chosen = table ?? tables[0];
        var versions = package.Resources.Where(resource => resource.Table == chosen).OrderBy(resource => resource.Vintage).ToList();
        if (versions.Count == 0)
        {
            throw DatasetErrors.NoTable(package.Name, table, tables);
        }

        return asOf is not DateOnly day
            ? versions[^1]
            : versions.LastOrDefault(version => version.Vintage is Vintage vintage ? vintage.IsKnownOn(day) : version.KnownFrom is not null)
                ?? throw DatasetErrors.NoVintage(package.Name, chosen, day, versions.Select(Describe));
    }

    private static string Describe(Resource resource) =>
        resource.Vintage is Vintage vintage ? $"vintage {vintage}" : "one version without a date of publication";
}
