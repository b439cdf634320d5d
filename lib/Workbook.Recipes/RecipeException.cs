namespace Workbook.Recipes;

/// <summary>A recipe cannot go on; the message says what to mend.</summary>
public sealed class RecipeException(string message) : Exception(message);
