using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Chips;

/// <summary>A chip of the table accelerators with what the sources state of it.</summary>
/// <param name="Name">The chip.</param>
/// <param name="Maker">Designer; <see langword="null"/> where unknown.</param>
/// <param name="Country">Seat of the maker.</param>
/// <param name="KnownFrom">Release; <see langword="null"/> where unknown.</param>
/// <param name="Specification">What the rules ask, as ranges over sources.</param>
/// <param name="SixteenBit">Dense speed at 16 bits, TFLOP/s.</param>
/// <param name="Power">Rated power, W.</param>
/// <param name="Price">Price at release, USD.</param>
public sealed record AcceleratorChip(
    string Name, string? Maker, string? Country, DateOnly? KnownFrom, ChipSpecification Specification, ValueRange SixteenBit, ValueRange Power, ValueRange Price)
{
    /// <summary>Whether it was out on a day; a chip without release date was not.</summary>
    public bool IsOutOn(DateOnly day) => KnownFrom <= day;
}

/// <summary>Who makes a chip, as one source says.</summary>
/// <param name="Chip">The chip.</param>
/// <param name="Foundry">Foundries, separated by '; '; <see langword="null"/> where the source names none.</param>
/// <param name="KnownFrom">Release of the chip.</param>
/// <param name="SourceUrl">The page that says so.</param>
public sealed record MakerStatement(string Chip, string? Foundry, DateOnly? KnownFrom, string SourceUrl);

/// <summary>Modelled chips of an owner at the end of a period, with the 5th and 95th percentile.</summary>
/// <param name="Designer">Who designs the chips.</param>
/// <param name="Owner">Who owns them; <c>all</c> for all.</param>
/// <param name="Chip">Type; <c>all</c> for all.</param>
/// <param name="Period"><c>cumulative</c> or <c>quarter</c>.</param>
/// <param name="To">Last day.</param>
/// <param name="Units">Chips.</param>
/// <param name="H100e">H100 equivalents.</param>
/// <param name="H100eLow">5th percentile; <see langword="null"/> where the source has none.</param>
/// <param name="H100eHigh">95th percentile; <see langword="null"/> where the source has none.</param>
/// <param name="Incomplete">The source marks the period as incomplete.</param>
public sealed record ChipCount(
    string Designer, string Owner, string Chip, string Period, DateOnly To, double Units, double H100e, double? H100eLow, double? H100eHigh, bool Incomplete);

/// <summary>A report on supply: a row of the table chip-supply.</summary>
/// <param name="Claim">Key of the report.</param>
/// <param name="Subject">Chip or firm.</param>
/// <param name="Metric">What is reported.</param>
/// <param name="Value">The figure, the lower one of a range.</param>
/// <param name="Upper">The upper one.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="AboutYear">Year that it is about.</param>
/// <param name="KnownFrom">By then it was public.</param>
public sealed record SupplyReport(string Claim, string Subject, string Metric, double Value, double? Upper, string Unit, int AboutYear, DateOnly KnownFrom);

/// <summary>A price of a chip: a row of the table hardware-prices.</summary>
/// <param name="Chip">The chip as the source names it.</param>
/// <param name="PriceDate">Day of the price.</param>
/// <param name="Kind">Purchase, or kind of rent.</param>
/// <param name="PriceUsd">USD.</param>
public sealed record ChipPrice(string Chip, DateOnly? PriceDate, string Kind, double PriceUsd);

/// <summary>A model with its list price and its score on one Arena board.</summary>
/// <param name="Name">Name on the board.</param>
/// <param name="Developer">Developer.</param>
/// <param name="Country">Seat of the developer.</param>
/// <param name="OutputUsd">Price of a million tokens written, USD.</param>
/// <param name="Points">Rating points.</param>
public sealed record PricedModel(string Name, string Developer, string Country, double OutputUsd, double Points);
