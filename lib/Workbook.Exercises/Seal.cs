using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workbook.Exercises;

/// <summary>
/// Closes a key so that answers open it: each box is encrypted (AES-GCM) with a key derived slowly (PBKDF2) from the answer that it belongs to. Who reads
/// a handout finds no answer. Who tries all answers of a small space finds it all the same: the derivation makes that slow, not impossible.
/// </summary>
internal static class Seal
{
    private const int Rounds = 200_000, KeyBytes = 32, SaltBytes = 16, NonceBytes = 12, TagBytes = 16, Unit = 64;

    // A grid for numbers that allow no difference: the box holds the number itself.
    private const double ExactStep = 0.5;

    // Numbers at the edge of what is right, however they were computed.
    private const double Rounding = 1e-8;

    public static SealedExercise Close(string id, double points, Key key, IReadOnlyList<string> hints, bool isRunAgain = false)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        double step = key.Within > 0 ? 2 * key.Within : ExactStep;
        List<(string Token, BoxContent Content)> contents = [];
        if (key.Kind != KeyKind.Prose)
        {
            contents.AddRange(Tokens(key.Value, key.Words, key.Within, step).Concat(key.OtherWords.Select(Token))
                .Select(token => (token, new BoxContent(true, key.Value, key.Within, "", ""))));
            contents.AddRange(key.Mistakes.SelectMany(mistake => Tokens(mistake.Value, mistake.Words, key.Within, step)
                .Select(token => (token, new BoxContent(false, mistake.Value, key.Within, mistake.Says, "")))));
        }

        int length = contents.Select(one => Bytes(one.Content).Length).DefaultIfEmpty().Max() / Unit * Unit + Unit;
        IEnumerable<byte[]> boxes = contents.Select(one => Encrypt(Derive(one.Token, salt), Filled(one.Content, length)))
            .OrderBy(Convert.ToHexString, StringComparer.Ordinal);
        return new SealedExercise(id, points, key.Kind, key.Unit, key.Least, step, salt, [.. boxes], hints, isRunAgain);
    }

    public static CheckResult Check(SealedExercise exercise, Answer answer)
    {
        CheckResult result = Grading.Before(exercise.Id, answer, exercise.Kind, exercise.Unit, exercise.Least) ?? Opened(exercise, answer);
        return result with { Points = exercise.Points };
    }

    private static CheckResult Opened(SealedExercise exercise, Answer answer)
    {
        IEnumerable<string> tokens = exercise.Kind == KeyKind.Number ? answer.In(exercise.Unit).Select(value => Token(Cell(value, exercise.Step))) : answer.Words.Select(Token);
        List<BoxContent> open = [.. tokens.Distinct().SelectMany(token => Open(exercise, Derive(token, exercise.Salt)))
            .Where(content => content.Value is null || Grading.Fits(answer, content.Value, [], exercise.Unit, content.Within))];
        return open.Exists(content => content.Right)
            ? new CheckResult(exercise.Id, CheckState.Right, exercise.IsRunAgain ? "Marking runs it again with other data, where what is typed in has no points: compute it." : "")
            : Grading.Wrong(exercise.Id, open.FirstOrDefault()?.Says);
    }

    private static IEnumerable<BoxContent> Open(SealedExercise exercise, byte[] key)
    {
        foreach (byte[] box in exercise.Boxes)
        {
            byte[] plain = new byte[box.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(key, TagBytes);
            try
            {
                cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes, plain.Length), box.AsSpan(NonceBytes + plain.Length), plain);
            }
            catch (AuthenticationTagMismatchException)
            {
                continue;
            }

            yield return JsonSerializer.Deserialize(plain, ExerciseContext.Default.BoxContent)!;
        }
    }

    private static byte[] Encrypt(byte[] key, byte[] plain)
    {
        byte[] nonce = RandomNumberGenerator.GetBytes(NonceBytes), text = new byte[plain.Length], tag = new byte[TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, plain, text, tag);
        return [.. nonce, .. text, .. tag];
    }

    private static byte[] Derive(string token, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(token), salt, Rounds, HashAlgorithmName.SHA256, KeyBytes);

    private static byte[] Bytes(BoxContent content) => JsonSerializer.SerializeToUtf8Bytes(content, ExerciseContext.Default.BoxContent);

    private static byte[] Filled(BoxContent content, int length) => Bytes(content with { Filling = new string(' ', length - Bytes(content).Length) });

    // The cells of the grid that right numbers lie in.
    private static IEnumerable<string> Tokens(double? value, ImmutableArray<string> words, double within, double step)
    {
        if (value is not double number)
        {
            return [Token(words)];
        }

        double edge = within + Rounding * Math.Max(1, Math.Abs(number));
        long first = Cell(number - edge, step), last = Cell(number + edge, step);
        return Enumerable.Range(0, (int)(last - first + 1)).Select(i => Token(first + i));
    }

    private static long Cell(double value, double step) => (long)Math.Floor(Math.Clamp(value / step, -1e17, 1e17));

    private static string Token(long cell) => string.Create(CultureInfo.InvariantCulture, $"number {cell}");

    private static string Token(ImmutableArray<string> words) => "words " + string.Join('|', words);
}
