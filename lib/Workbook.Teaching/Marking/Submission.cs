using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Marking;

/// <summary>A file that a student handed in.</summary>
/// <param name="Student">The student: the folder's or the file's name.</param>
/// <param name="Participant">The number by which a learning platform knows the student, where the folder has it.</param>
/// <param name="File">Its path within the folder of submissions.</param>
/// <param name="Source">The name of the notebook that it was made from, or null.</param>
/// <param name="Notebook">The notebook, or null where it cannot be read.</param>
/// <param name="Fault">Why it cannot be marked, or null.</param>
/// <param name="Digest">Of its bytes.</param>
internal sealed record Submission(string Student, string? Participant, string File, string? Source, Notebook? Notebook, string? Fault, string Digest);
