using System.Globalization;
using System.Text;

namespace Workbook.Testing;

/// <summary>
/// Input that is nearly right: a file changed in a few places, by chance from a seed, so that what fails once fails again.
/// <c>WORKBOOK_FUZZ_CASES</c> sets how many are tried, <c>WORKBOOK_FUZZ_SEED</c> another seed.
/// </summary>
public static class Mutations
{
    private const int UsualCases = 10_000, UsualSeed = 20240918;

    // What readers stumble over: marks of JSON and CSV, ends of lines, control characters, half characters, large numbers, deep nesting.
    private static readonly byte[][] Tokens =
    [
        .. ((string[])["{", "}", "[", "]", "\"", "\"\"", ",", ":", "\\", "\n", "\r\n", "\r", "\0", "\u0001", "\uFEFF", "\u0085", "\u2028", "null", "true", "-", "1e999", "-0",
            "99999999999999999999", "0.1", "\\ud800", "\\u0000", "{}", "[]", "\"\":", "=1+1", "../..", "/dev/zero", "C:\\x", "2024-02-30", "#", "'", "<script>", "(a+)+$", "(?=x)"])
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        .. ((string[])["[", "{\"a\":", "(", "\"", "a,"]).Select(text => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 600)))),
    ];

    /// <summary>Tries what is made of some files.</summary>
    /// <param name="files">Files that are right.</param>
    /// <param name="read">Reads one; returns normally, or throws what the reader is to throw.</param>
    /// <typeparam name="T">The only exception that is in order.</typeparam>
    /// <returns>How many were tried and how many of them were read without an error.</returns>
    /// <exception cref="InvalidOperationException">A reader threw something else; says which case.</exception>
    public static (int Tried, int Accepted) Try<T>(IReadOnlyList<byte[]> files, Action<byte[]> read)
        where T : Exception
    {
        int cases = Number("WORKBOOK_FUZZ_CASES", UsualCases), seed = Number("WORKBOOK_FUZZ_SEED", UsualSeed), accepted = 0;
        for (int i = 0; i < cases; i++)
        {
            var chance = new Random(unchecked((seed * 397) ^ i));
            byte[] file = Mutated(files[i % files.Count], files[chance.Next(files.Count)], chance);
            try
            {
                read(file);
                accepted++;
            }
            catch (T)
            {
                // In order.
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(
                    string.Create(CultureInfo.InvariantCulture, $"Case {i} of seed {seed}: {error.GetType().Name} instead of {typeof(T).Name}. Input, in Base64: {Convert.ToBase64String(file[..Math.Min(file.Length, 4000)])}"), error);
            }
        }

        return (cases, accepted);
    }

    private static byte[] Mutated(byte[] file, byte[] other, Random chance)
    {
        for (int left = chance.Next(1, 4); left > 0; left--)
        {
            int at = chance.Next(file.Length + 1), end = Math.Min(at + Length(chance), file.Length);
            file = chance.Next(7) switch
            {
                0 => [.. file[..at], .. file[end..]],
                1 => [.. file[..end], .. file[at..]],
                2 => file[..at],
                3 when at < file.Length => [.. file[..at], (byte)chance.Next(256), .. file[(at + 1)..]],
                4 => [.. file[..at], .. Part(other, chance), .. file[end..]],
                5 => [.. file[..at], .. Tokens[chance.Next(Tokens.Length)], .. file[at..]],
                _ => [.. file[..at], .. Tokens[chance.Next(Tokens.Length)], .. file[end..]],
            };
        }

        return file;
    }

    private static byte[] Part(byte[] file, Random chance)
    {
        int from = chance.Next(file.Length + 1);
        return file[from..Math.Min(from + Length(chance), file.Length)];
    }

    // Mostly a few bytes, now and then many.
    private static int Length(Random chance) => chance.Next(10) == 0 ? chance.Next(1000) : chance.Next(1, 12);

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
}
