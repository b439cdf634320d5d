namespace Workbook.Memo.TrainingCost;

/// <summary>An input with the range that its source leaves open.</summary>
/// <param name="Name">Name for readers.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Low">Lower end.</param>
/// <param name="Base">Base value.</param>
/// <param name="High">Upper end.</param>
/// <param name="Source">Where base and range come from; "assumption" where no source here gives them.</param>
/// <param name="Set">The inputs with this one set.</param>
/// <typeparam name="T">Kind of inputs.</typeparam>
public sealed record RangedInput<T>(string Name, string Unit, double Low, double Base, double High, string Source, Func<T, double, T> Set);

/// <summary>How far the result moves when one input moves over its range and the others keep their base.</summary>
/// <param name="Name">The input.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="AtLow">Result at the input's lower end.</param>
/// <param name="AtHigh">Result at its upper end.</param>
/// <param name="Low">The input's lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Source">Where the range comes from.</param>
public sealed record InputSwing(string Name, string Unit, double AtLow, double AtHigh, double Low, double High, string Source)
{
    /// <summary>Distance between the two results.</summary>
    public double Width => Math.Abs(AtHigh - AtLow);
}

/// <summary>One-at-a-time sensitivity, widest first. It shows no interaction between inputs.</summary>
public static class Tornado
{
    /// <summary>The result with every input at its base.</summary>
    public static double Base<T>(T start, IReadOnlyList<RangedInput<T>> inputs, Func<T, double> result) => result(AtBase(start, inputs));

    /// <summary>The swings, widest first; equal ones in the order of the inputs.</summary>
    /// <exception cref="ArgumentException">A base lies outside its range.</exception>
    public static IReadOnlyList<InputSwing> Of<T>(T start, IReadOnlyList<RangedInput<T>> inputs, Func<T, double> result)
    {
        foreach (RangedInput<T> input in inputs.Where(input => !(input.Low <= input.Base && input.Base <= input.High)))
        {
            throw new ArgumentException(FormattableString.Invariant($"'{input.Name}': the base {input.Base} lies outside {input.Low} to {input.High}."), nameof(inputs));
        }

        T centre = AtBase(start, inputs);
        return [.. inputs
            .Select(input => new InputSwing(input.Name, input.Unit, result(input.Set(centre, input.Low)), result(input.Set(centre, input.High)), input.Low, input.High, input.Source))
            .OrderByDescending(swing => swing.Width)];
    }

    private static T AtBase<T>(T start, IReadOnlyList<RangedInput<T>> inputs) => inputs.Aggregate(start, (run, input) => input.Set(run, input.Base));
}
