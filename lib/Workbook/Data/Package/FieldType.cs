namespace Workbook.Data.Package;

/// <summary>The Data Package field types that the catalogue uses.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number with a dot for decimals; exponents allowed.</summary>
    Number,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Date,
}
