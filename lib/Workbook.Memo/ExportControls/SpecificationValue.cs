namespace Workbook.Memo.ExportControls;

/// <summary>One stated property of a chip: a row of the table accelerators/specifications.</summary>
/// <param name="Chip">The chip.</param>
/// <param name="Quantity">What is stated, for example <c>fp16</c> or <c>die-area</c>.</param>
/// <param name="Value">The value; speeds in dense tera-operations a second, areas in mm², transfer rates in GB/s.</param>
/// <param name="Applicable">False where it measures something else than the rules ask.</param>
/// <param name="Collection">Where it was collected.</param>
/// <param name="Record">Row there: values of one row belong together.</param>
internal sealed record SpecificationValue(string Chip, string Quantity, double Value, bool Applicable, string Collection, long Record);
