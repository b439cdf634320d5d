namespace Workbook.Memo.Robots;

/// <summary>Robots installed in an economy in a year, as one edition has it.</summary>
/// <param name="Series">Single figures from releases, or the rounded yearly series; see the constants of <see cref="RobotRecord"/>.</param>
/// <param name="Iso3">Economy.</param>
/// <param name="Economy">Its name.</param>
/// <param name="Year">Year of installation.</param>
/// <param name="Edition">World Robotics edition.</param>
/// <param name="Installations">Robots newly installed in the year.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record RobotCount(string Series, string Iso3, string Economy, int Year, int Edition, int Installations, DateOnly KnownFrom);

/// <summary>A growth rate that a release states itself.</summary>
/// <param name="Iso3">Economy.</param>
/// <param name="FirstYear">First year of the span.</param>
/// <param name="LastYear">Last year of the span.</param>
/// <param name="PercentPerYear">Average growth, per cent a year.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record StatedGrowth(string Iso3, int FirstYear, int LastYear, double PercentPerYear, DateOnly KnownFrom);

/// <summary>Robots in use at the end of a year.</summary>
/// <param name="Iso3">Economy.</param>
/// <param name="Year">Year.</param>
/// <param name="Robots">Robots in use.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record RobotStock(string Iso3, int Year, int Robots, DateOnly KnownFrom);

/// <summary>Robots in use per 10,000 employees in manufacturing.</summary>
/// <param name="Iso3">Economy; <see langword="null"/> for a region.</param>
/// <param name="Economy">Its name.</param>
/// <param name="Year">Year.</param>
/// <param name="Edition">World Robotics edition.</param>
/// <param name="RobotsPer10000Employees">The density.</param>
/// <param name="Comparable">Whether it continues the economy's earlier figures; false where it is on another base of employees.</param>
/// <param name="KnownFrom">From when it was public.</param>
public sealed record RobotDensity(string? Iso3, string Economy, int Year, int Edition, double RobotsPer10000Employees, bool Comparable, DateOnly KnownFrom);
