namespace Workbook.Memo.Gap;

/// <summary>A release under one lens.</summary>
/// <param name="Model">Name, day and score.</param>
/// <param name="Countries">Countries of its developers, separated by '; '; empty where unknown.</param>
/// <param name="OpenWeights">Whether its weights can be had; <see langword="null"/> where unknown.</param>
public sealed record LensModel(ScoredModel Model, string Countries, bool? OpenWeights)
{
    /// <summary>Whether a developer sits in the country and none in the other.</summary>
    /// <remarks>A joint release of two rivals says nothing about the distance between them, so it counts for neither.</remarks>
    public bool IsOf(string country, string other)
    {
        string[] all = Countries.Split("; ");
        return all.Contains(country) && !all.Contains(other);
    }
}
