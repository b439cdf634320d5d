namespace Workbook.Teaching.Checking;

/// <summary>Something is wrong with the exercises of a notebook, or with what was made of them; the message says what and where.</summary>
internal sealed class TeachingException(string message) : Exception(message);
