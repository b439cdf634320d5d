using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>
/// The premises of a notebook, in the cell tagged <c>parameters</c>: <c>DateOnly day = Premise.Day("2024-09-18", "day", from: …, to: …);</c>. Each is checked
/// where it is written, so that nothing below is computed from a premise that makes no sense.
/// </summary>
[StackTraceHidden]
public static class Premise
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>A day between two days, ends included.</summary>
    /// <param name="value">The day, as 2024-09-18.</param>
    /// <param name="name">What it is, for the sentence that refuses another: "day".</param>
    /// <param name="from">First valid day.</param>
    /// <param name="to">Last valid day.</param>
    /// <exception cref="PremiseException">It is no day, or lies outside.</exception>
    public static DateOnly Day(string value, string name, string from, string to)
    {
        (DateOnly first, DateOnly last) = (Parse(from), Parse(to));
        return DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day >= first && day <= last
            ? day
            : throw new PremiseException($"No {name} '{value}'. Valid: a day from {from} to {to}, written as {from}.");
    }

    /// <summary>One of several words.</summary>
    /// <param name="value">The word chosen.</param>
    /// <param name="name">What it is, for the sentence that refuses another: "country".</param>
    /// <param name="options">The valid words.</param>
    /// <exception cref="PremiseException">It is none of them; the sentence names them and the nearest.</exception>
    public static string Choice(string value, string name, params IEnumerable<string> options)
    {
        string[] all = [.. options.Distinct()];
        string near = value.Any(char.IsAsciiDigit) ? "" : NearestName.Question(value, all);
        return all.Contains(value) ? value : throw new PremiseException($"No {name} '{value}'.{near} Valid: {string.Join(", ", all)}.");
    }

    /// <summary>A number between two, ends included.</summary>
    /// <param name="value">The number chosen.</param>
    /// <param name="name">What it is, for the sentence that refuses another: "base year".</param>
    /// <param name="from">Smallest valid number.</param>
    /// <param name="to">Largest valid number.</param>
    /// <exception cref="PremiseException">It lies outside, or is not a number.</exception>
    public static T Range<T>(T value, string name, T from, T to)
        where T : struct, INumber<T> =>
        value >= from && value <= to ? value : throw new PremiseException(string.Create(CultureInfo.InvariantCulture, $"No {name} {value}. Valid: from {from} to {to}."));

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture);
}

/// <summary>A premise that the notebook cannot be computed from; the message is one sentence with the valid values.</summary>
public sealed class PremiseException : ArgumentException
{
    internal PremiseException(string message)
        : base(message)
    {
    }
}
