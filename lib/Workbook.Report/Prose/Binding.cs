namespace Workbook.Report.Prose;

/// <summary>An invisible comment that says where a number comes from.</summary>
/// <param name="Kind">What the number is tied to.</param>
/// <param name="Target">The fact's or claim's identifier, or the reason for a literal.</param>
/// <param name="Format">.NET number format of a fact; the fact's own where empty.</param>
internal sealed record Binding(BindingKind Kind, string Target, string Format)
{
    /// <summary>Reads a comment such as <c>&lt;!-- =gap.eci.at-memo:0.0 --&gt;</c>; <see langword="null"/> when it is an ordinary comment.</summary>
    public static Binding? Parse(string comment)
    {
        string text = comment["<!--".Length..^"-->".Length].Trim();
        if (text.StartsWith("literal:", StringComparison.Ordinal))
        {
            return new Binding(BindingKind.Literal, text["literal:".Length..].Trim(), "");
        }

        if (!text.StartsWith('='))
        {
            return null;
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string target = (colon < 0 ? text[1..] : text[1..colon]).Trim();
        string format = colon < 0 ? "" : text[(colon + 1)..].Trim();
        bool claim = target.Length > 1 && target[0] == 'C' && target.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        return new Binding(claim ? BindingKind.Claim : BindingKind.Fact, target, format);
    }
}

/// <summary>What a number in commentary is tied to.</summary>
internal enum BindingKind
{
    /// <summary>A computed fact: the text must equal the fact in the format given.</summary>
    Fact,

    /// <summary>A figure quoted from the memo: the claim must exist.</summary>
    Claim,

    /// <summary>Neither data nor memo; the reason stands in the comment.</summary>
    Literal,
}
