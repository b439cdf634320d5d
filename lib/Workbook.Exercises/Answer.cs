using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Workbook.Exercises;

/// <summary>An answer as a student gave it, and the ways in which it can be read.</summary>
/// <param name="Text">As it is shown and recorded.</param>
/// <param name="Missing">Nothing was answered yet.</param>
/// <param name="Number">The one number in it.</param>
/// <param name="Scale">What a unit beside the number multiplies it by: 0.01 for per cent; null without one.</param>
/// <param name="Words">Ways to take it as words, each in canonical form.</param>
internal sealed partial record Answer(string Text, bool Missing, double? Number, double? Scale, ImmutableArray<ImmutableArray<string>> Words)
{
    private const int Longest = 20_000;

    /// <summary>What a unit stands for; 1 for one that is only a name.</summary>
    public static double ScaleOf(string unit) => Known(unit) ?? 1;

    /// <summary>Reads an answer of any type.</summary>
    public static Answer Of(object? given) => given switch
    {
        null or Todo or float.NaN => new Answer("", true, null, null, []),
        double number when Todo.IsIn(number) => Of(null),
        double.NaN => new Answer("no number, as nought divided by nought is", false, null, null, []),
        bool yes => Of(yes ? "yes" : "no"),
        double.PositiveInfinity or double.NegativeInfinity or float.PositiveInfinity or float.NegativeInfinity => new Answer("an infinite number", false, null, null, []),
        string text => OfText(text),
        double or float or decimal or int or long or short or byte or uint or ulong => new Answer(
            Convert.ToString(given, CultureInfo.InvariantCulture)!, false, Convert.ToDouble(given, CultureInfo.InvariantCulture), null,
            [Canonical([Convert.ToString(given, CultureInfo.InvariantCulture)!])]),
        DateOnly day => OfText(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        IEnumerable many => OfMany([.. many.Cast<object?>().Take(1000).Select(one => Convert.ToString(one, CultureInfo.InvariantCulture) ?? "")]),
        _ => Convert.ToString(given, CultureInfo.InvariantCulture) is string text && text != given.GetType().ToString()
            ? OfText(text) : new Answer($"what is no value: {given.GetType().Name.Split('`')[0]}", false, null, null, []),
    };

    /// <summary>Words without case, signs and order.</summary>
    public static ImmutableArray<string> Canonical(IEnumerable<string> words) =>
        [.. words.Select(Plain).Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The values that the number may stand for beside a key in this unit.</summary>
    public IEnumerable<double> In(string unit) => (Number, Scale) switch
    {
        (null, _) => [],
        (double number, double scale) => [number * scale / ScaleOf(unit)],
        (double number, null) => ScaleOf(unit) == 1 ? [number] : [number, number / ScaleOf(unit)],
    };

    /// <summary>Number of words of a text.</summary>
    public int Length => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Answer OfMany(IReadOnlyList<string> items) => items.Any(item => item.Contains(Todo.Word, StringComparison.Ordinal))
        ? Of(null)
        : items is [string one] ? OfText(one) : new Answer(string.Join(", ", items), items.Count == 0, null, null, [Canonical(items)]);

    private static Answer OfText(string text)
    {
        string kept = WellFormed(text.Length > Longest ? text[..Longest] : text);
        if (string.IsNullOrWhiteSpace(kept) || kept.Contains(Todo.Word, StringComparison.Ordinal))
        {
            return Of(null);
        }

        (double? number, double? scale) = NumberIn(kept);
        ImmutableArray<string> commas = Canonical(Separators().Split(kept)), spaces = Canonical(Spaces().Split(kept));
        return new Answer(kept.Trim(), false, number, scale, commas.SequenceEqual(spaces) ? [commas] : [commas, spaces]);
    }

    private static (double? Number, double? Scale) NumberIn(string text)
    {
        text = Grouped().Replace(Narrow(text), group => string.Concat(group.Value.Where(char.IsAsciiDigit)));
        if (text.Length > 100 || Numbers().Matches(text) is not [Match found])
        {
            return (null, null);
        }

        string digits = found.Groups["number"].Value.Replace('−', '-').Replace('–', '-');
        digits = Thousands().IsMatch(digits) ? digits.Replace(",", "", StringComparison.Ordinal) : digits.Replace(',', '.');
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? (number, Known(text[(found.Index + found.Length)..])) : (null, null);
    }

    // Half a pair of a sign can be neither compared nor written.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // As a keyboard for Chinese writes digits and signs.
    private static string Narrow(string text) => string.Concat(text.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter));

    private static double? Known(string unit) => Units().Match(unit.TrimStart()).Value.ToUpperInvariant() switch
    {
        "%" or "PERCENT" or "PER CENT" => 0.01,
        "THOUSAND" or "K" => 1e3,
        "MILLION" or "M" => 1e6,
        "BILLION" or "BN" => 1e9,
        _ => null,
    };

    private static string Plain(string word)
    {
        var plain = new StringBuilder();
        foreach (char letter in word.Normalize(NormalizationForm.FormKC))
        {
            plain.Append(char.IsLetterOrDigit(letter) || letter is '.' or '-' ? char.ToLowerInvariant(letter) : ' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('.', '-'))).Trim();
    }

    [GeneratedRegex(@"(?<![\p{L}\d])(?<number>[-−–+]?\d[\d,]*(\.\d+)?([eE][-+]?\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\p{L}\d.,])\d{1,3}([ '’\u00A0\u202F]\d{3})+(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(%|percent\b|per cent\b|thousand\b|million\b|billion\b|bn\b|k\b|m\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Units();

    [GeneratedRegex(@"[,;&\n]|\band\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"[,;&\s]+|\band\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spaces();
}
